import type { DocumentBuilder } from "./builder";
import type { Tag } from "./tags";

export class TableReader {
  constructor(private readonly builder: DocumentBuilder) {}

  start(tag: Tag) {
    const { builder } = this;
    switch (tag.name) {
      case "table":
        // Where its end is missing, the rest of the page would stand in its last cell.
        return tag.unclosed ? builder.closeBlock() : builder.openTable(tag);
      case "tr":
        return builder.openRow();
      case "td":
      case "th":
        return builder.openCell(tag);
      default:
        builder.closeBlock();
        return builder.beginHead(tag.name === "thead");
    }
  }

  end(name: string) {
    const { builder } = this;
    switch (name) {
      case "table":
        return builder.close("table");
      case "tr":
        return builder.close("tableRow");
      case "td":
      case "th":
        return builder.close("tableCell");
      default:
        builder.closeBlock();
        return builder.beginHead(false);
    }
  }
}
