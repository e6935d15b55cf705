import { isSafeLink } from "@/lib/rich-text/safe-link";
import { isPicture, linkAddress } from "./addresses";
import type { DocumentBuilder } from "./builder";
import { lookOf } from "./marks";
import type { HtmlOptions } from "./options";
import type { Tag } from "./tags";

const PERSON = /^\/u\/([a-z0-9][a-z0-9_-]{0,38}[a-z0-9])$/i;

/** A link around a picture alone, to something other than the picture, becomes a line of its own. */
export class LinkReader {
  inMention = false;

  constructor(
    private readonly builder: DocumentBuilder,
    private readonly options: HtmlOptions,
  ) {}

  start(tag: Tag) {
    const { builder } = this;
    builder.marks.pop("a");
    const person = this.personIn(tag);
    this.inMention = person !== undefined;
    if (person !== undefined) return builder.mention(person);
    const href = this.address(tag.attribute("href") ?? "");
    builder.marks.push("a", lookOf(tag), href ? { type: "link", attrs: { href } } : undefined);
  }

  end() {
    this.inMention = false;
    const open = this.builder.marks.pop("a");
    if (open?.link?.type !== "link" || open.hasText || open.picture === undefined) return;
    const { href } = open.link.attrs;
    if (!isPicture(href)) this.builder.linkLine(href, open.picture || href);
  }

  private personIn({ attribute }: Tag): string | undefined {
    const href = attribute("href") ?? "";
    const { pasted, base } = this.options;
    if (!pasted || !/(?:^|\s)mention(?:\s|$)/.test(attribute("class") ?? "")) return undefined;
    return URL.canParse(href, base) ? PERSON.exec(new URL(href, base).pathname)?.[1] : undefined;
  }

  private address(written: string): string | undefined {
    const { pasted, base, hereOf } = this.options;
    const address = pasted ? undefined : linkAddress(written, base);
    if (!pasted) return (address && hereOf?.(address)) ?? address;
    return isSafeLink(written) ? written : undefined;
  }
}
