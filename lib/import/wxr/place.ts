type Shift = { line: number; column: number; by: number };

/** Maps places in the repaired text to the file, since repairs change lengths. Lines and columns count from 1. */
export class Place {
  private line = 1;
  private column = 1;
  private skipped = 0;
  private shifts: Shift[] = [];

  now(): { line: number; column: number } {
    return { line: this.line, column: this.column };
  }

  leaveOut(text: string): void {
    this.advance(text, 0, text.length);
    this.skipped = this.line - 1;
  }

  pass(text: string, from: number, to: number): string {
    this.advance(text, from, to);
    return text.slice(from, to);
  }

  replace(text: string, from: number, to: number, by: string): string {
    if (by.length !== to - from)
      this.remember({ line: this.line, column: this.column, by: by.length - (to - from) });
    this.advance(text, from, to);
    return by;
  }

  inFile(line: number, column: number): { line: number; column: number } {
    const fileLine = line + this.skipped;
    let fileColumn = column;
    for (const shift of this.shifts)
      if (shift.line === fileLine && shift.column < fileColumn) fileColumn -= shift.by;
    return { line: fileLine, column: Math.max(1, fileColumn) };
  }

  private remember(shift: Shift): void {
    if (this.shifts.length > 1000)
      this.shifts = this.shifts.filter((old) => old.line === shift.line).slice(-500);
    this.shifts.push(shift);
  }

  private advance(text: string, from: number, to: number): void {
    let lineStart = from;
    for (let at = text.indexOf("\n", from); at >= 0 && at < to; at = text.indexOf("\n", lineStart)) {
      this.line++;
      this.column = 1;
      lineStart = at + 1;
    }
    this.column += to - lineStart;
  }
}
