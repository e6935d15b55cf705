import { storable } from "@/lib/rich-text/text-node";
import type { DocumentBuilder } from "./builder";
import { kindOf } from "./elements";

/** Preformatted text: kept as it is written, without the tags in it. A block within it ends it. */
export class CodeReader {
  open = false;
  private code = "";

  constructor(private readonly builder: DocumentBuilder) {}

  begin(): void {
    this.builder.closeBlock();
    this.open = true;
    this.code = "";
  }

  text(text: string): void {
    this.code += text;
  }

  /** Returns whether the tag is for others to hear, because it ended the code. */
  start(name: string): boolean {
    const kind = kindOf(name);
    if (kind === "break") this.code += "\n";
    if (kind === "inline" || kind === "link" || kind === "break") return false;
    this.finish();
    return true;
  }

  end(name: string): void {
    if (kindOf(name) !== "inline" && kindOf(name) !== "link") this.finish();
  }

  finish(): void {
    this.open = false;
    const text = storable(this.code).replace(/^\n/, "").trimEnd();
    if (text !== "") this.builder.addWhole({ type: "codeBlock", content: [{ type: "text", text }] });
  }
}
