import type { DocumentBuilder } from "@/lib/rich-text/html/builder";
import { PageReader } from "@/lib/rich-text/html/page-reader";
import type { Tag } from "@/lib/rich-text/html/tags";
import { Decorations } from "./decorations";
import { embedTitle, siteNamed } from "./embeds";
import type { Attachment, WordPressOptions } from "./options";
import { Readings } from "./readings";
import { closedShortcodes, type Shortcode, withShortcodes } from "./shortcodes";

const BLANK_LINE = /\n[ \t\f]*\n\s*/;
const PLAYS = new Set("embed audio video youtube vimeo soundcloud googlemaps twitter tweet".split(" "));
const BARE_ADDRESS = /^https?:\/\/[^\s<>"']{4,2000}$/;
/** A block without markup of its own, which the blog fills when it shows the post. */
const EMPTY_BLOCK =
  /^\s*wp:(?:core-)?(embed|gallery|image|audio|video|file)\S*\s+(\{[\s\S]{1,4000}\})\s*\/\s*$/;
const NUMBERS = /\d{1,15}/g;

export class WordPressReader extends PageReader {
  /** Posts in block markup have paragraph tags; older posts separate paragraphs by blank lines. */
  private readonly autop: boolean;
  private readonly closed: ReadonlySet<string>;
  /** Between `[embed]` and its end, and in the block of an embed, any address is one to embed. */
  private embeds = false;
  /** That a shortcode names itself, which stands below what it holds. */
  private captionText = "";
  private readonly decorations = new Decorations();
  private readonly readings = new Readings();

  constructor(
    builder: DocumentBuilder,
    html: string,
    private readonly wordPress: WordPressOptions,
  ) {
    super(builder, {
      ...wordPress,
      headings: wordPress.kind === "post",
      titleOf: (address, given) => embedTitle(address, given, wordPress.embeds),
    });
    this.autop = !html.includes("<!-- wp:");
    this.closed = closedShortcodes(html);
  }

  override start(tag: Tag) {
    if (this.decorations.start(tag)) return;
    this.says(this.readings.start(tag.name));
    super.start(tag);
    this.says(wordsOfControl(tag));
  }

  override text(text: string) {
    this.says(this.decorations.shown(text));
  }

  override end(name: string) {
    this.decorations.end(name);
    this.says(this.readings.end(name));
    super.end(name);
  }

  private says(words: string) {
    if (words !== "") super.text(words);
  }

  override comment(data: string) {
    if (/^(more|nextpage)\b/.test(data)) this.builder.closeBlock();
    if (/^\s*\/?wp:(?:core-)?embed/.test(data)) this.embeds = !data.includes("/wp:");
    const [, name, attributes = ""] = EMPTY_BLOCK.exec(data) ?? [];
    if (name) this.emptyBlock(name, attributes);
  }

  protected override words(text: string) {
    if (this.wordPress.kind === "comment") return this.paragraphs(text);
    for (const part of withShortcodes(text, this.closed)) {
      if (typeof part === "string") this.paragraphs(part);
      else this.shortcode(part);
    }
  }

  private paragraphs(text: string) {
    if (this.isEmbedded(text)) return this.media.link(text.trim());
    if (!this.autop) return super.words(text);
    text.split(BLANK_LINE).forEach((part, index) => {
      if (index > 0) this.builder.closeBlock();
      part.split("\n").forEach((line, at) => {
        if (at > 0) this.builder.lineEnd();
        if (this.isEmbedded(line)) this.media.link(line.trim());
        else this.line(line);
      });
    });
  }

  /** WordPress shows what is at an address that stands alone on its line, if it knows the site. */
  private isEmbedded(line: string): boolean {
    const address = line.trim();
    if (!BARE_ADDRESS.test(address) || this.links.around !== undefined || this.wordPress.kind === "comment")
      return false;
    return this.builder.atLineStart && (this.embeds || siteNamed(address) !== undefined);
  }

  private shortcode({ name, end, attributes, values }: Shortcode) {
    const { media } = this;
    if ((name === "caption" || name === "wp_caption") && this.closed.has(name))
      return this.caption(end, attributes.caption);
    if (attributes.caption && name.endsWith("caption")) this.builder.words(attributes.caption);
    if (name === "embed") this.embeds = !end;
    if (end) return;
    this.beforeWords();
    if (name === "gallery") return this.gallery(attributes);
    if (name === "playlist") return this.playlist(attributes);
    if (name === "youtube" && /^[\w-]{11}$/.test(attributes.id ?? values[0] ?? ""))
      return media.link(`https://www.youtube.com/watch?v=${attributes.id ?? values[0]}`, attributes.title);
    if (name === "vimeo" && /^\d{5,12}$/.test(attributes.id ?? values[0] ?? ""))
      return media.link(`https://vimeo.com/${attributes.id ?? values[0]}`, attributes.title);
    const { poster = "", title = "", ...sources } = attributes;
    const written = Object.values(sources)
      .concat(values)
      .map((value) => value.replace(/^=/, ""))
      .find((value) => /^(?:https?:\/\/|\/)\S/.test(value));
    if (written && PLAYS.has(name)) {
      if (poster !== "") media.picture([poster], title, {});
      return media.link(written, title);
    }
    // What stands between the two ends of a shortcode comes.
    if (!this.closed.has(name)) this.wordPress.lost?.(name);
  }

  private emptyBlock(name: string, json: string) {
    const { url, href, src, ids, id } = blockAttributes(json);
    const address = url ?? href ?? src;
    this.beforeWords();
    if (name === "gallery") return this.gallery({ ids: ids ?? "" });
    const [attached] = id === undefined ? [] : this.attached([id]);
    if (name === "image" && attached) return this.show(attached);
    const written = address ?? attached?.src;
    if (written === undefined) this.wordPress.lost?.(`wp:${name}`);
    else if (name === "image") this.media.picture([written], "", {});
    else this.media.link(written, attached?.title);
  }

  private gallery({ ids = "", include = "", exclude = "" }: Record<string, string>) {
    const without = new Set(exclude.match(NUMBERS));
    const wanted = (ids || include).match(NUMBERS) ?? [];
    const found = this.attached(wanted.filter((id) => !without.has(id)));
    for (const attachment of found) this.show(attachment);
    if (found.length === 0 || found.length < wanted.length - without.size) this.wordPress.lost?.("gallery");
  }

  private show({ src, alt, caption }: Attachment) {
    const { builder, media } = this;
    media.picture([src], alt, {});
    if (caption === "") return;
    builder.marks.pushAlways("caption words", { italic: true });
    builder.words(caption);
    builder.closeBlock();
    builder.marks.pop("caption words");
    media.sawWords();
  }

  private playlist({ ids = "" }: Record<string, string>) {
    const found = this.attached(ids.match(NUMBERS) ?? []);
    for (const { src, title } of found) this.media.link(src, title);
    if (found.length === 0) this.wordPress.lost?.("playlist");
  }

  private attached(ids: string[]): Attachment[] {
    return this.wordPress.attachments?.(ids) ?? [];
  }

  private caption(end: boolean, text = "") {
    const { builder, links } = this;
    builder.closeBlock();
    if (end) {
      if (this.captionText !== "") {
        this.beforeWords();
        builder.words(this.captionText);
        builder.closeBlock();
      }
      this.captionText = "";
      builder.marks.pop("caption words");
      return links.closeFigure();
    }
    links.openFigure();
    links.caption(true);
    builder.marks.pushAlways("caption words", { italic: true });
    this.captionText = text;
  }
}

/** Words that a control has in its attributes. */
function wordsOfControl({ name, attribute }: Tag): string {
  if (name === "optgroup") return ` ${attribute("label") ?? ""} `;
  const isButton = name === "input" && /^(?:submit|button|reset)$/i.test(attribute("type") ?? "");
  return isButton ? ` ${attribute("value") ?? ""} ` : "";
}

type BlockAttributes = { url?: string; href?: string; src?: string; ids?: string; id?: string };

function blockAttributes(json: string): BlockAttributes {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch {
    return {};
  }
  const given = new Map(Object.entries(Object(parsed) as Record<string, unknown>));
  const attributes: BlockAttributes = {};
  for (const name of ["url", "href", "src", "id", "ids"] as const) {
    const value = given.get(name);
    if (typeof value === "string" || typeof value === "number" || Array.isArray(value))
      attributes[name] = String(value);
  }
  return attributes;
}
