import type { DocumentBuilder } from "./builder";
import { CodeReader } from "./code-reader";
import { kindOf } from "./elements";
import { LinkReader } from "./link-reader";
import { markNamed } from "./marks";
import { MediaReader } from "./media-reader";
import type { HtmlOptions } from "./options";
import { closedShortcodes, withShortcodes } from "./shortcodes";
import { TableReader } from "./table-reader";
import type { HtmlHandler, Tag } from "./tokens";

const BLANK_LINE = /\n[ \t\f]*\n\s*/;

export class PageReader implements HtmlHandler {
  private readonly code: CodeReader;
  private readonly links: LinkReader;
  private readonly media: MediaReader;
  private readonly table: TableReader;
  /** Posts in block markup have paragraph tags; older posts separate paragraphs by blank lines. */
  private readonly autop: boolean;
  private readonly closed: ReadonlySet<string>;

  constructor(
    private readonly builder: DocumentBuilder,
    html: string,
    private readonly options: HtmlOptions,
  ) {
    this.code = new CodeReader(builder);
    this.links = new LinkReader(builder, options.base);
    this.media = new MediaReader(builder, options);
    this.table = new TableReader(builder);
    this.autop = !html.includes("<!-- wp:");
    this.closed = closedShortcodes(html);
  }

  text(text: string) {
    if (this.code.open) return this.code.text(text);
    if (this.options.kind === "comment") return this.words(text);
    for (const part of withShortcodes(text, this.closed)) {
      if (typeof part === "string") this.words(part);
      else this.media.shortcode(part);
    }
  }

  start(tag: Tag) {
    const { builder } = this;
    if (this.code.open && !this.code.start(tag.name)) return;
    const mark = markNamed(tag.name);
    if (mark) return builder.marks.push(tag.name, mark);
    switch (kindOf(tag.name)) {
      case "inline":
        return;
      case "link":
        return this.links.start(tag);
      case "break":
        return builder.lineBreak();
      case "media":
        return this.media.start(tag);
      case "code":
        return this.code.begin();
      case "rule":
        return builder.addWhole({ type: "horizontalRule" });
      case "cell":
      case "row":
        return this.table.start(tag.name);
      default:
        return this.table.inCell ? builder.lineEnd() : this.startBlock(tag);
    }
  }

  end(name: string) {
    const { builder } = this;
    if (this.code.open) return this.code.end(name);
    if (markNamed(name)) return builder.marks.pop(name);
    switch (kindOf(name)) {
      case "link":
        return this.links.end();
      case "cell":
      case "row":
        return this.table.end(name);
      case "inline":
      case "break":
      case "media":
      case "code":
      case "rule":
        return;
      default:
        return this.table.inCell && name !== "table" ? builder.lineEnd() : this.endBlock(name);
    }
  }

  comment(data: string): void {
    if (/^(more|nextpage)\b/.test(data)) this.builder.closeBlock();
  }

  private startBlock(tag: Tag) {
    const { builder } = this;
    switch (kindOf(tag.name)) {
      case "heading":
        return this.startHeading(Number(tag.name[1]));
      case "quote":
        return builder.openQuote();
      case "bullets":
        return builder.openList("bulletList");
      case "numbers":
        return builder.openList("orderedList", startOf(tag));
      case "item":
        return builder.openItem();
      case "term":
        return this.startTerm(tag.name);
      case "caption":
        builder.closeBlock();
        return builder.marks.push("caption", { type: "italic" });
      default:
        return builder.closeBlock();
    }
  }

  private endBlock(name: string) {
    const { builder } = this;
    switch (kindOf(name)) {
      case "heading":
        builder.closeBlock();
        return builder.marks.pop("heading");
      case "quote":
        return builder.close("blockquote");
      case "bullets":
        return builder.close("bulletList");
      case "numbers":
        return builder.close("orderedList");
      case "item":
        return builder.inItem ? builder.close("listItem") : builder.closeBlock();
      case "term":
        return this.startTerm("");
      case "caption":
        builder.closeBlock();
        return builder.marks.pop("caption");
      default:
        this.table.end(name);
        return builder.closeBlock();
    }
  }

  private startTerm(name: string) {
    this.builder.closeBlock();
    this.builder.marks.pop("dt");
    if (name === "dt") this.builder.marks.push("dt", { type: "bold" });
  }

  private startHeading(level: number) {
    const { builder } = this;
    builder.closeBlock();
    if (this.options.kind === "comment" || builder.inItem)
      return builder.marks.push("heading", { type: "bold" });
    builder.openHeading(Math.min(4, Math.max(2, level)));
  }

  private words(text: string) {
    const { builder } = this;
    text.split(this.autop ? BLANK_LINE : /$^/).forEach((part, index) => {
      if (index > 0) builder.blankLine(this.table.inCell);
      part.split(this.autop ? "\n" : /$^/).forEach((line, at) => {
        if (at > 0) builder.lineEnd();
        if (/^[ \t\n\f]/.test(line)) builder.space();
        const words = line.replace(/[ \t\n\f]+/g, " ").replace(/^ | $/g, "");
        builder.words(words);
        if (/[ \t\n\f]$/.test(line)) builder.space();
      });
    });
  }
}

function startOf(tag: Tag): number | undefined {
  const start = Number(tag.attribute("start") ?? 1);
  return Number.isInteger(start) && start !== 1 && start >= 0 && start <= 100_000 ? start : undefined;
}
