import type { RichText } from "@/lib/rich-text/document";
import type { DocumentBuilder } from "./builder";
import { CodeReader } from "./code-reader";
import { type ElementKind, kindOf } from "./elements";
import { Gaps } from "./gaps";
import { LinkReader } from "./link-reader";
import { lookOf } from "./marks";
import { MediaReader } from "./media-reader";
import { numberingOf, wholeNumber } from "./numbered-list";
import type { HtmlOptions } from "./options";
import { scripted } from "./scripts";
import { TableReader } from "./table-reader";
import { type HtmlHandler, isVoid, type Tag } from "./tags";
import { taskSignOf } from "./task-sign";
import { WordListReader } from "./word-list-reader";

/** Their end is often not written. */
const ENDED_BY_THE_NEXT = new Set(["p", "li", "td", "th", "dt", "dd"]);
const LINE_KINDS: readonly ElementKind[] = ["inline", "quotation", "link", "break", "media"];

export class PageReader implements HtmlHandler {
  protected readonly media: MediaReader;
  private readonly table: TableReader;
  private readonly code: CodeReader;
  protected readonly links: LinkReader;
  private readonly wordList: WordListReader;
  private readonly gaps = new Gaps();
  private quotations = 0;

  constructor(
    protected readonly builder: DocumentBuilder,
    private readonly options: HtmlOptions,
  ) {
    this.code = new CodeReader(builder);
    this.links = new LinkReader(builder, options);
    this.media = new MediaReader(builder, options, this.links);
    this.table = new TableReader(builder);
    this.wordList = new WordListReader(builder);
  }

  text(text: string) {
    const rest = this.code.open ? this.code.text(text) : text;
    if (rest === "" || this.links.inMention) return;
    if (/\S/.test(rest)) this.beforeWords();
    this.words(this.wordList.text(rest));
  }

  finish(): RichText {
    if (this.code.open) this.code.finish();
    this.links.finish();
    return this.builder.finish();
  }

  start(tag: Tag) {
    const sign = taskSignOf(tag);
    if (this.code.open && !this.code.start(tag.name)) {
      if (sign) this.code.text(`${sign} `);
      return;
    }
    const kind = kindOf(tag.name);
    this.gaps.start(tag);
    if (LINE_KINDS.includes(kind)) this.wordList.startInline(tag);
    else this.wordList.startBlock(tag);
    if (this.wordList.inMarker) return;
    this.openMarks(tag, kind);
    this.startKind(tag, kind);
    if (sign) this.builder.task(sign);
  }

  end(name: string) {
    const { builder } = this;
    if (this.code.open) return this.code.end(name);
    const kind = kindOf(name);
    this.gaps.end(name);
    if (LINE_KINDS.includes(kind) && this.wordList.inMarker) return this.wordList.endInline();
    if (kind !== "link") builder.marks.pop(name);
    switch (kind) {
      case "link":
        return this.links.end();
      case "table":
        this.wordList.forget();
        return this.table.end(name);
      case "quotation":
        return this.endQuotation();
      case "media":
        return this.media.end(name);
      case "inline":
        if (name === "noscript") this.media.noScript(false);
        return;
      case "break":
      case "code":
      case "rule":
        return;
      default:
        return this.endBlock(name);
    }
  }

  comment(_data: string): void {}

  protected words(text: string) {
    if (text === "") return;
    if (!this.builder.marks.preformatted) return this.line(text);
    text.split("\n").forEach((line, at) => {
      if (at > 0) this.builder.lineBreak();
      this.line(line);
    });
  }

  protected line(text: string) {
    const { builder } = this;
    if (this.gaps.before(text) || /^[ \t\n\f]/.test(text)) builder.space();
    const words = text.replace(/[ \t\n\f]+/g, " ").replace(/^ | $/g, "");
    const { script } = builder.marks;
    builder.words(script ? scripted(words, script) : words);
    if (/[ \t\n\f]$/.test(text)) builder.space();
  }

  protected beforeWords() {
    this.media.sawWords();
    this.links.beforeWords();
  }

  private endQuotation() {
    if (this.quotations === 0) return;
    this.quotations--;
    this.builder.words(this.quotations === 0 ? "”" : "’");
  }

  private openMarks(tag: Tag, kind: ElementKind) {
    const { marks } = this.builder;
    if (ENDED_BY_THE_NEXT.has(tag.name)) marks.pop(tag.name);
    if (kind !== "link" && kind !== "code" && !isVoid(tag.name)) marks.push(tag.name, lookOf(tag));
  }

  private startKind(tag: Tag, kind: ElementKind) {
    const { builder } = this;
    switch (kind) {
      case "inline":
        if (tag.name === "noscript") this.media.noScript(true);
        return;
      case "quotation":
        return builder.words(this.quotations++ === 0 ? "“" : "‘");
      case "link":
        return this.links.start(tag);
      case "break":
        return builder.lineBreak();
      case "media":
        return this.media.start(tag);
      case "code":
        return this.code.begin(tag);
      case "rule":
        return builder.addWhole({ type: "horizontalRule" });
      case "table":
        return this.table.start(tag);
      default:
        return this.startBlock(tag, kind);
    }
  }

  private startBlock(tag: Tag, kind: ElementKind) {
    const { builder } = this;
    switch (kind) {
      case "heading":
        return this.startHeading(Number(tag.name[1]));
      case "quote":
        return builder.openQuote();
      case "bullets":
        return builder.openList("bulletList");
      case "numbers":
        return builder.openList("orderedList", numberingOf(tag));
      case "item":
        return builder.openItem(wholeNumber(tag.attribute("value")));
      case "term":
        return this.startTerm(tag.name);
      case "caption":
        if (tag.name === "caption" && builder.openCaption()) return;
        builder.closeBlock();
        this.links.caption(true);
        return builder.marks.pushAlways("caption words", { italic: true });
      default:
        builder.closeBlock();
        if (tag.name === "figure") this.links.openFigure();
    }
  }

  private endBlock(name: string) {
    const { builder } = this;
    switch (kindOf(name)) {
      case "heading":
        builder.closeBlock();
        builder.marks.pop("heading");
        return;
      case "quote":
        this.wordList.forget();
        return builder.close("blockquote");
      case "bullets":
        this.wordList.forget();
        return builder.close("bulletList");
      case "numbers":
        this.wordList.forget();
        return builder.close("orderedList");
      case "item":
        return builder.inItem ? builder.close("listItem") : builder.closeBlock();
      case "term":
        return this.startTerm("");
      case "caption":
        builder.close("caption");
        builder.marks.pop("caption words");
        return this.links.caption(false);
      default:
        builder.closeBlock();
        if (name === "figure") this.links.closeFigure();
    }
  }

  private startTerm(name: string) {
    this.builder.closeBlock();
    this.builder.marks.pop("term");
    if (name === "dt") this.builder.marks.pushAlways("term", { bold: true });
  }

  private startHeading(level: number) {
    const { builder } = this;
    builder.closeBlock();
    if (!this.options.headings || builder.inItem) return builder.marks.pushAlways("heading", { bold: true });
    builder.openHeading(Math.min(4, Math.max(2, level)));
  }
}
