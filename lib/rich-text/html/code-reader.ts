import { storable } from "@/lib/text/storable";
import type { DocumentBuilder } from "./builder";
import { kindOf } from "./elements";

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

  /** @returns whether the tag ended the code, so that other readers must handle it. */
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
