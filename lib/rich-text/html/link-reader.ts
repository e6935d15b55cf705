import { isOwnPicture, isSafeLink } from "@/lib/rich-text/safe-link";
import { isPicture, linkAddress } from "./addresses";
import type { DocumentBuilder } from "./builder";
import { lookOf } from "./marks";
import type { HtmlOptions } from "./options";
import type { Tag } from "./tags";

const PERSON = /^\/u\/([a-z0-9][a-z0-9_-]{0,38}[a-z0-9])$/i;
/** WordPress marks a link from a picture to the page that shows nothing but this picture. */
const OF_PICTURE = /(?:^|\s)(?:attachment|wp-att-\d+)(?:\s|$)/;
/** Within a page: places in a text have no addresses here, and only comments keep theirs. */
const WITHIN_PAGE = /^\s*#(?!comment-\d)/;
const HELD = "held link";

type Held = { href: string; title: string };

/**
 * A link around a picture alone, to something other than the picture, becomes a line of its own. In a figure, the caption
 * becomes the link.
 */
export class LinkReader {
  inMention = false;
  private readonly figures: { held: Held | undefined; inCaption: boolean; isMarked: boolean }[] = [];
  private isOfPicture = false;

  constructor(
    private readonly builder: DocumentBuilder,
    private readonly options: HtmlOptions,
  ) {}

  /** The address of the link that is open. */
  get around(): string | undefined {
    return this.builder.marks.linkOf("a");
  }

  start(tag: Tag) {
    const { builder } = this;
    builder.marks.pop("a");
    const person = this.personIn(tag);
    this.inMention = person !== undefined;
    if (person !== undefined) return builder.mention(person);
    this.release();
    const href = this.address(tag.attribute("href") ?? "");
    this.isOfPicture = OF_PICTURE.test(tag.attribute("rel") ?? "");
    builder.marks.push("a", lookOf(tag), href ? { type: "link", attrs: { href } } : undefined);
  }

  end() {
    this.inMention = false;
    const open = this.builder.marks.pop("a");
    if (open?.link?.type !== "link" || open.hasText || open.picture === undefined) return;
    const { href } = open.link.attrs;
    if (!isPicture(href) && !isOwnPicture(href) && !this.isOfPicture) this.line(href, open.picture || href);
  }

  /** A link on a line of its own, or the caption's in an open figure. */
  line(href: string, title: string) {
    this.release();
    const figure = this.figures.at(-1);
    if (figure) figure.held = { href, title };
    else this.builder.linkLine(href, title);
  }

  openFigure() {
    this.figures.push({ held: undefined, inCaption: false, isMarked: false });
  }

  closeFigure() {
    this.builder.closeBlock();
    this.release();
    this.figures.pop();
  }

  caption(isOpen: boolean) {
    const figure = this.figures.at(-1);
    if (!figure) return;
    if (!isOpen && figure.isMarked) this.release();
    figure.inCaption = isOpen;
  }

  beforeWords() {
    const figure = this.figures.at(-1);
    if (!figure?.held || figure.isMarked) return;
    if (!figure.inCaption) return this.release();
    const { href } = figure.held;
    figure.isMarked = true;
    this.builder.marks.pushAlways(HELD, {}, { type: "link", attrs: { href } });
  }

  finish() {
    while (this.figures.length > 0) this.closeFigure();
  }

  /** The held link gets a line of its own, unless words have taken it. */
  release() {
    const figure = this.figures.at(-1);
    if (!figure) return;
    const { held, isMarked } = figure;
    const mark = isMarked ? this.builder.marks.pop(HELD) : undefined;
    figure.isMarked = false;
    figure.held = undefined;
    if (held && !mark?.hasText) this.builder.linkLine(held.href, held.title);
  }

  private personIn({ attribute }: Tag): string | undefined {
    const href = attribute("href") ?? "";
    const { pasted, base } = this.options;
    if (!pasted || !/(?:^|\s)mention(?:\s|$)/.test(attribute("class") ?? "")) return undefined;
    return URL.canParse(href, base) ? PERSON.exec(new URL(href, base).pathname)?.[1] : undefined;
  }

  private address(written: string): string | undefined {
    const { pasted, base, hereOf } = this.options;
    if (WITHIN_PAGE.test(written)) return undefined;
    const address = pasted ? undefined : linkAddress(written, base);
    if (!pasted) return (address && hereOf?.(address)) ?? address;
    return isSafeLink(written) ? written : undefined;
  }
}
