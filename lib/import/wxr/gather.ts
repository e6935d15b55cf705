import { ImportError, NotAnExport } from "../import-error";
import { PathGatherer } from "../xml-gatherer";
import {
  authorFrom,
  channelFrom,
  commentFrom,
  type Fields,
  type ItemMeta,
  itemFrom,
  termFrom,
} from "./collect";
import type { WxrEmbed, WxrItem, WxrItemTerm, WxrRecord } from "./records";

type Open = { tag: string; line: number; fields: Fields };
type OpenItem = Open & Pick<WxrItem, "number" | "terms"> & ItemMeta;

const VERSIONS = ["1.0", "1.1", "1.2"];
const TERMS = ["wp:category", "wp:tag", "wp:term"];
const ALT_TEXT = "_wp_attachment_image_alt";
const FOOTNOTES = "footnotes";
const OLD_SLUG = "_wp_old_slug";
const MOST_OLD_SLUGS = 50;
const FEATURED = "_thumbnail_id";
/** The markup that another site gave the blog for an address. */
const EMBED = "_oembed_";
const MOST_EMBEDS = 200;

/** Holds only one comment and one item without its comments, however long the file is. */
export class Gatherer extends PathGatherer<WxrRecord> {
  private readonly channel: Fields = new Map();
  private channelDone = false;
  private items = 0;
  private item: OpenItem | undefined;
  private part: Open | undefined;
  private attributes: Record<string, string> = {};

  protected begin(tag: string, attributes: Record<string, string>, line: number): void {
    const depth = this.path.length;
    if (depth === 1 && tag !== "rss") throw notAnExport(`a <${tag}> file`, line);
    this.attributes = attributes;
    if (depth === 3 && tag === "item") {
      this.finishChannel(line);
      this.item = {
        tag,
        line,
        number: ++this.items,
        fields: new Map(),
        terms: [],
        altText: "",
        oldSlugs: [],
        footnotes: "",
        featured: "",
        embeds: [],
      };
    } else if (depth === (this.item ? 4 : 3)) {
      this.part = { tag, line, fields: new Map() };
    }
  }

  protected end(tag: string, line: number): void {
    const depth = this.path.length;
    if (this.item && depth === 5) this.part?.fields.set(tag, this.text);
    else if (this.item && depth === 4) this.closeItemPart(tag);
    else if (this.item && depth === 3) this.closeItem();
    else if (depth === 4) this.part?.fields.set(tag, this.text);
    else if (depth === 3) this.closeChannelPart(tag, line);
    else if (depth === 2) this.finishChannel(line);
  }

  private closeItemPart(tag: string): void {
    const { item, part } = this;
    if (!item || !part) return;
    if (tag === "wp:comment") this.ready.push(commentFrom(part.fields, part.line, item.number));
    else if (tag === "category") item.terms.push(this.itemTerm());
    else if (tag !== "wp:postmeta") item.fields.set(tag, this.text);
    else addMeta(item, part.fields);
    this.part = undefined;
  }

  private itemTerm(): WxrItemTerm {
    return {
      domain: this.attributes.domain ?? "category",
      slug: this.attributes.nicename ?? "",
      name: this.text.trim(),
    };
  }

  private closeItem(): void {
    if (this.item) this.ready.push(itemFrom(this.item.fields, this.item));
    this.item = undefined;
  }

  private closeChannelPart(tag: string, line: number): void {
    const { part } = this;
    this.part = undefined;
    if (!part) return;
    if (tag === "wp:author" || TERMS.includes(tag)) this.finishChannel(line);
    if (tag === "wp:author") this.ready.push(authorFrom(part.fields, part.line));
    else if (TERMS.includes(tag)) this.ready.push(termFrom(tag, part.fields, part.line));
    else if (!this.channel.has(tag)) this.channel.set(tag, this.text);
  }

  /** The version comes before all content, so a wrong file is refused at once. */
  private finishChannel(line: number): void {
    if (this.channelDone) return;
    const version = this.channel.get("wp:wxr_version")?.trim();
    if (version === undefined) throw notAnExport("an ordinary RSS feed", line);
    if (!VERSIONS.includes(version))
      throw new ImportError(
        `The export has WXR version ${version}, but Comeback reads only versions 1.0, 1.1 and 1.2.`,
        {
          line,
        },
      );
    this.channelDone = true;
    this.ready.push(channelFrom(this.channel));
  }
}

function addMeta(item: OpenItem, fields: Fields): void {
  const value = fields.get("wp:meta_value")?.trim() ?? "";
  const key = fields.get("wp:meta_key") ?? "";
  if (key.startsWith(EMBED) && item.embeds.length < MOST_EMBEDS) item.embeds.push(...embedIn(value));
  switch (key) {
    case ALT_TEXT:
      item.altText = value;
      break;
    case FOOTNOTES:
      item.footnotes = value;
      break;
    case OLD_SLUG:
      if (value !== "" && item.oldSlugs.length < MOST_OLD_SLUGS) item.oldSlugs.push(value);
      break;
    case FEATURED:
      item.featured = value;
      break;
    default:
  }
}

function embedIn(html: string): WxrEmbed[] {
  const frame = /<iframe\b[^>]{0,4000}/i.exec(html)?.[0] ?? "";
  const given = (name: string) => new RegExp(`\\s${name}=(["'])(.{1,1000}?)\\1`, "is").exec(frame)?.[2];
  const [url, title] = [given("src"), given("title")];
  return url && title ? [{ url, title }] : [];
}

function notAnExport(name: string, line: number): ImportError {
  return new NotAnExport(
    `This is not a WordPress export: it seems to be ${name}. In WordPress, Tools > Export > All content makes one.`,
    { line },
  );
}
