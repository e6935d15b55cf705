export class ImportError extends Error {
  readonly line?: number;
  readonly column?: number;

  constructor(message: string, place?: { line: number; column?: number }) {
    super(place ? `${where(place)}: ${message}` : message);
    this.name = "ImportError";
    this.line = place?.line;
    this.column = place?.column;
  }
}

/** The file is something other than an export. Thrown before any record. */
export class NotAnExport extends ImportError {}

/** The import ended before it was done: the owner stopped it, or lost the database. What is written stays. */
export class ImportStopped extends Error {
  override name = "ImportStopped";
}

function where({ line, column }: { line: number; column?: number }): string {
  return column === undefined ? `Line ${line}` : `Line ${line}, column ${column}`;
}
