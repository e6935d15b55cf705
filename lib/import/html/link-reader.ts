import { isPicture, linkAddress } from "./addresses";
import type { DocumentBuilder } from "./builder";
import type { Tag } from "./tokens";

/** A link around a picture alone, to something other than the picture, becomes a line of its own. */
export class LinkReader {
  constructor(
    private readonly builder: DocumentBuilder,
    private readonly base: string | undefined,
  ) {}

  start(tag: Tag): void {
    this.builder.marks.pop("a");
    const href = linkAddress(tag.attribute("href") ?? "", this.base);
    this.builder.marks.push("a", href ? { type: "link", attrs: { href } } : undefined);
  }

  end(): void {
    const link = this.builder.marks.pop("a");
    if (link?.mark?.type !== "link" || link.hasText || link.picture === undefined) return;
    const { href } = link.mark.attrs;
    if (!isPicture(href)) this.builder.linkLine(href, link.picture || href);
  }
}
