import { storable } from "@/lib/text/storable";
import type { DocumentBuilder } from "./builder";
import { type ElementKind, kindOf } from "./elements";
import type { Tag } from "./tags";

const WITHIN: readonly ElementKind[] = ["inline", "quotation", "link"];
const BLANK_LINE = /\n[ \t]*\n/;

export class CodeReader {
  open = false;
  private code = "";
  private untilBlankLine = false;

  constructor(private readonly builder: DocumentBuilder) {}

  /** Code whose end tag is missing ends at a blank line, as paragraphs do. */
  begin({ unclosed = false }: Tag): void {
    this.builder.closeBlock();
    this.open = true;
    this.code = "";
    this.untilBlankLine = unclosed;
  }

  /** @returns the words after the end of the code. */
  text(text: string): string {
    const end = this.untilBlankLine ? text.search(BLANK_LINE) : -1;
    if (end < 0 || (this.code + text.slice(0, end)).trim() === "") {
      this.code += text;
      return "";
    }
    this.code += text.slice(0, end);
    this.finish();
    return text.slice(end);
  }

  /** @returns whether the tag ended the code, so that other readers must handle it. */
  start(name: string): boolean {
    const kind = kindOf(name);
    if (kind === "break") this.code += "\n";
    if (kind === "break" || WITHIN.includes(kind)) return false;
    this.finish();
    return true;
  }

  end(name: string): void {
    if (!WITHIN.includes(kindOf(name))) this.finish();
  }

  finish(): void {
    this.open = false;
    const text = storable(this.code).replace(/^\n/, "").trimEnd();
    if (text !== "") this.builder.addWhole({ type: "codeBlock", content: [{ type: "text", text }] });
  }
}
