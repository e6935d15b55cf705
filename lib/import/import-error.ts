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

function where({ line, column }: { line: number; column?: number }): string {
  return column === undefined ? `Line ${line}` : `Line ${line}, column ${column}`;
}
