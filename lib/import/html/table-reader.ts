import type { DocumentBuilder } from "./builder";

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
