import type { DocumentBuilder } from "./builder";

export class TableReader {
  inCell = false;

  constructor(private readonly builder: DocumentBuilder) {}

  start(name: string) {
    this.leaveCell();
    if (name === "tr") return this.builder.closeBlock();
    this.builder.separate("|");
    this.inCell = true;
    if (name === "th") this.builder.marks.pushAlways("header cell", { bold: true });
  }

  end(name: string) {
    if (name === "tr" || name === "table") this.builder.closeBlock();
    this.leaveCell();
  }

  private leaveCell() {
    this.inCell = false;
    this.builder.marks.pop("header cell");
  }
}
