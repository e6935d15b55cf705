import type { DocumentBuilder } from "./builder";

/** A table is read row by row: each a paragraph with its cells side by side, header cells in bold. */
export class TableReader {
  inCell = false;

  constructor(private readonly builder: DocumentBuilder) {}

  start(name: string) {
    this.leaveCell();
    if (name === "tr") return this.builder.closeBlock();
    this.builder.separate("|");
    this.inCell = true;
    if (name === "th") this.builder.marks.push("th", { type: "bold" });
  }

  end(name: string): void {
    if (name === "tr" || name === "table") this.builder.closeBlock();
    this.leaveCell();
  }

  private leaveCell(): void {
    this.inCell = false;
    this.builder.marks.pop("th");
  }
}
