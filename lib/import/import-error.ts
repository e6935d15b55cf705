interface Place {
  readonly line: number;
  readonly column?: number;
}

/** A fault of the export. Nothing was imported. */
export class ImportError extends Error {
  override name = "ImportError";

  constructor(
    message: string,
    readonly place?: Place,
    readonly file?: string,
  ) {
    super(place ? `${where(place)}: ${message}` : message);
  }

  /** The same fault, with the file that has it. */
  in(file: string): ImportError {
    const named = new ImportError(this.message, undefined, file);
    named.stack = this.stack;
    return named;
  }
}

/** The file is something other than an export. Thrown before any record. */
export class NotAnExport extends ImportError {}

/** The import was stopped before it was done. What is written stays. */
export class ImportStopped extends Error {
  override name = "ImportStopped";
}

function where({ line, column }: Place): string {
  return column === undefined ? `Line ${line}` : `Line ${line}, column ${column}`;
}
