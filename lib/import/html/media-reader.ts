import { storable } from "@/lib/text/storable";
import { linkAddress, pictureAddress, watchAddress } from "./addresses";
import type { DocumentBuilder } from "./builder";
import type { HtmlOptions } from "./options";
import type { Shortcode } from "./shortcodes";
import type { Tag } from "./tokens";

export class MediaReader {
  private last = "";

  constructor(
    private readonly builder: DocumentBuilder,
    private readonly options: HtmlOptions,
  ) {}

  start(tag: Tag): void {
    const source = tag.attribute("src") ?? tag.attribute("data") ?? "";
    if (tag.name === "img") this.picture(source, tag.attribute("alt") ?? "", sizeOf(tag));
    else this.link(source);
  }

  shortcode({ name, end, attributes, values }: Shortcode) {
    if (name === "caption" || name === "wp_caption") return this.caption(end, attributes.caption);
    if (end) return;
    if (name === "gallery") return this.gallery(attributes.ids ?? "");
    if (name === "youtube" && /^[\w-]{11}$/.test(attributes.id ?? values[0] ?? ""))
      return this.link(`https://www.youtube.com/watch?v=${attributes.id ?? values[0]}`);
    const written = Object.values(attributes)
      .concat(values)
      .find((value) => /^https?:\/\//.test(value));
    if (written && PLAYS.has(name)) this.link(written);
  }

  private picture(written: string, alt: string, size: { width?: number; height?: number }): void {
    const { builder, options } = this;
    const address = pictureAddress(written, options.base);
    if (!address || address === this.last) return;
    this.last = address;
    const copy = options.copyOf?.(address);
    builder.marks.sawPicture(alt);
    builder.addWhole({
      type: "image",
      attrs: { src: address, ...size, ...copy, alt: storable(alt.slice(0, 1000)) },
    });
  }

  private link(written: string): void {
    const address = linkAddress(written, this.options.base);
    if (!address || address === this.last) return;
    this.last = address;
    const watched = watchAddress(address);
    this.builder.linkLine(watched, watched);
  }

  private gallery(ids: string): void {
    const wanted = ids.split(/[\s,]+/).filter((id) => /^\d+$/.test(id));
    for (const { src, alt } of this.options.gallery?.(wanted) ?? []) this.picture(src, alt, {});
  }

  private caption(end: boolean, text: string | undefined) {
    const { builder } = this;
    builder.closeBlock();
    if (end) builder.marks.pop("caption");
    else builder.marks.push("caption", { type: "italic" });
    if (text) builder.words(text);
  }
}

const PLAYS = new Set("embed audio video youtube vimeo soundcloud googlemaps twitter tweet".split(" "));

function sizeOf(tag: Tag): { width?: number; height?: number } {
  const [width, height] = ["width", "height"].map((name) => Number(tag.attribute(name)));
  return isSize(width) && isSize(height) ? { width, height } : {};
}

function isSize(value: number | undefined): value is number {
  return Number.isInteger(value) && value !== undefined && value > 0 && value <= 20_000;
}
