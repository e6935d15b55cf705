import type { DocumentBuilder } from "@/lib/rich-text/html/builder";
import { PageReader } from "@/lib/rich-text/html/page-reader";
import { blockAlone } from "./blocks";
import type { WordPressOptions } from "./options";
import { closedShortcodes, type Shortcode, withShortcodes } from "./shortcodes";

const BLANK_LINE = /\n[ \t\f]*\n\s*/;
const PLAYS = new Set("embed audio video youtube vimeo soundcloud googlemaps twitter tweet".split(" "));

export class WordPressReader extends PageReader {
  /** Posts in block markup have paragraph tags; older posts separate paragraphs by blank lines. */
  private readonly autop: boolean;
  private readonly closed: ReadonlySet<string>;

  constructor(
    builder: DocumentBuilder,
    html: string,
    private readonly wordPress: WordPressOptions,
  ) {
    super(builder, { ...wordPress, headings: wordPress.kind === "post" });
    this.autop = !html.includes("<!-- wp:");
    this.closed = closedShortcodes(html);
  }

  override comment(data: string) {
    if (/^(more|nextpage)\b/.test(data)) this.builder.closeBlock();
    const block = blockAlone(data);
    if (block?.url) this.media.link(block.url);
    else if (block) this.wordPress.lost?.(`wp:${block.name}`);
  }

  protected override words(text: string) {
    if (this.wordPress.kind === "comment") return this.paragraphs(text);
    for (const part of withShortcodes(text, this.closed)) {
      if (typeof part === "string") this.paragraphs(part);
      else this.shortcode(part);
    }
  }

  private paragraphs(text: string) {
    if (!this.autop) return super.words(text);
    text.split(BLANK_LINE).forEach((part, index) => {
      if (index > 0) this.builder.closeBlock();
      part.split("\n").forEach((line, at) => {
        if (at > 0) this.builder.lineEnd();
        this.line(line);
      });
    });
  }

  private shortcode({ name, end, attributes, values }: Shortcode) {
    const { media } = this;
    if (name === "caption" || name === "wp_caption") return this.caption(end, attributes.caption);
    if (end) return;
    if (name === "gallery") return this.gallery(attributes.ids ?? "");
    if (name === "youtube" && /^[\w-]{11}$/.test(attributes.id ?? values[0] ?? ""))
      return media.link(`https://www.youtube.com/watch?v=${attributes.id ?? values[0]}`);
    const written = Object.values(attributes)
      .concat(values)
      .find((value) => /^https?:\/\//.test(value));
    if (written && PLAYS.has(name)) return media.link(written);
    // What stands between the two ends of a shortcode comes.
    if (!this.closed.has(name)) this.wordPress.lost?.(name);
  }

  private gallery(ids: string) {
    const wanted = ids.split(/[\s,]+/).filter((id) => /^\d+$/.test(id));
    for (const { src, alt } of this.wordPress.gallery?.(wanted) ?? []) this.media.picture(src, alt, {});
  }

  private caption(end: boolean, text: string | undefined) {
    const { builder } = this;
    builder.closeBlock();
    if (end) builder.marks.pop("caption words");
    else builder.marks.pushAlways("caption words", { italic: true });
    if (text) builder.words(text);
  }
}
