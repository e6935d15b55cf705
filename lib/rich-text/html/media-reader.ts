import { isOwnPicture } from "@/lib/rich-text/safe-link";
import { clip } from "@/lib/text/length";
import { linkAddress, pictureAddress, watchAddress } from "./addresses";
import type { DocumentBuilder } from "./builder";
import type { HtmlOptions } from "./options";
import type { Tag } from "./tags";

type Size = { width?: number; height?: number };

const LONGEST_ALT = 1000;
/** Mail programs and messengers draw an emoji as a picture. */
const EMOJI = /^[\p{Extended_Pictographic}\p{Regional_Indicator}]\S{0,15}$/u;

export class MediaReader {
  private last = "";

  constructor(
    private readonly builder: DocumentBuilder,
    private readonly options: HtmlOptions,
  ) {}

  start(tag: Tag): void {
    const source = tag.attribute("src") ?? tag.attribute("data") ?? "";
    const alt = tag.attribute("alt") ?? "";
    if (tag.name !== "img") this.link(source);
    else if (EMOJI.test(alt)) this.builder.words(alt);
    else this.picture(source, alt, sizeOf(tag));
  }

  picture(written: string, alt: string, size: Size): void {
    const { builder, options } = this;
    const address = options.pasted ? this.ownPicture(written) : pictureAddress(written, options.base);
    if (!address || address === this.last) return;
    this.last = address;
    const copy = options.copyOf?.(address);
    builder.marks.sawPicture(alt);
    builder.addWhole({
      type: "image",
      attrs: { src: address, ...size, ...copy, alt: clip(alt, LONGEST_ALT) },
    });
  }

  link(written: string): void {
    const address = linkAddress(written, this.options.pasted ? undefined : this.options.base);
    if (!address || address === this.last) return;
    this.last = address;
    const watched = watchAddress(address);
    this.builder.linkLine(watched, watched);
  }

  /** Browsers put whole addresses on the clipboard. */
  private ownPicture(written: string): string | undefined {
    const { origin } = new URL(this.options.base ?? "about:blank");
    const path = written.startsWith(`${origin}/`) ? written.slice(origin.length) : written;
    return isOwnPicture(path) ? path : undefined;
  }
}

function sizeOf(tag: Tag): Size {
  const [width, height] = ["width", "height"].map((name) => Number(tag.attribute(name)));
  return isSize(width) && isSize(height) ? { width, height } : {};
}

function isSize(value: number | undefined): value is number {
  return Number.isInteger(value) && value !== undefined && value > 0 && value <= 20_000;
}
