import { isOwnPicture } from "@/lib/rich-text/safe-link";
import { clip } from "@/lib/text/length";
import { isPicture, linkAddress, pictureAddress, watchAddress } from "./addresses";
import type { DocumentBuilder } from "./builder";
import type { LinkReader } from "./link-reader";
import type { HtmlOptions, PictureAddresses } from "./options";
import { isLazy, pictureSources } from "./picture-sources";
import type { Tag } from "./tags";

type Size = { width?: number; height?: number };

const LONGEST_ALT = 1000;
/** Mail programs and messengers draw an emoji as a picture. */
const EMOJI = /^[\p{Extended_Pictographic}\p{Regional_Indicator}]\S{0,15}$/u;

export class MediaReader {
  private last = "";
  /** The last picture, until words follow it, and whether a page writes such a picture twice. */
  private shown: { addresses: readonly string[]; twice: boolean } | undefined;
  private inNoScript = false;
  /** The player that is open, until it has named what it plays. */
  private player: { title: string } | undefined;

  constructor(
    private readonly builder: DocumentBuilder,
    private readonly options: HtmlOptions,
    private readonly links: LinkReader,
  ) {}

  start(tag: Tag) {
    const { attribute, name } = tag;
    const alt = attribute("alt") ?? "";
    if (name === "img" && EMOJI.test(alt)) return this.builder.words(alt);
    if (name === "img") return this.image(tag, alt);
    if (name === "area") return this.area(attribute("href") ?? "", alt);
    const written = ["src", "data-src", "data"].map((each) => attribute(each)?.trim() ?? "");
    const source = written.find((each) => each !== "" && !each.startsWith("about:")) ?? "";
    const title = attribute("title") ?? attribute("aria-label") ?? "";
    if (name === "source") return this.source(source);
    // The file has a link of its own beside this view of it.
    if (name === "object" && /\bwp-block-file__embed\b/.test(attribute("class") ?? "")) return;
    if (name === "video" || name === "audio") {
      if (attribute("poster")) this.picture([attribute("poster") ?? ""], title, {});
      this.player = source === "" ? { title } : undefined;
    }
    this.link(source, title);
  }

  end(name: string): void {
    if (name === "video" || name === "audio") this.player = undefined;
  }

  sawWords(): void {
    this.shown = undefined;
  }

  noScript(isOpen: boolean): void {
    this.inNoScript = isOpen;
  }

  /** @param written addresses of one picture, the best first */
  picture(written: readonly string[], alt: string, size: Size, twice = false): void {
    const { builder, options } = this;
    const addresses = this.addressesOf(written);
    if (!isFilled(addresses)) return;
    const { shown } = this;
    const same = shown?.addresses[0] === addresses[0];
    if (same || (shown && (twice || shown.twice) && areOfOne(shown.addresses, addresses))) return;
    this.shown = { addresses, twice };
    this.links.release();
    const picture = options.pictureOf?.(addresses);
    builder.marks.sawPicture(alt);
    builder.addWhole({
      type: "image",
      attrs: { src: addresses[0], ...size, ...picture, alt: clip(alt, LONGEST_ALT) },
    });
  }

  link(written: string, given = ""): void {
    const { options } = this;
    const address = linkAddress(written, options.pasted ? undefined : options.base);
    if (!address || address === this.last) return;
    this.last = address;
    const watched = watchAddress(address);
    const title = options.titleOf?.(watched, given) || watched;
    this.links.line(options.hereOf?.(watched) ?? watched, title);
  }

  private image(tag: Tag, alt: string) {
    const sources = this.options.pasted ? [tag.attribute("src") ?? ""] : pictureSources(tag);
    const around = this.links.around;
    const whole = around !== undefined && (isPicture(around) || isOwnPicture(around)) ? [around] : [];
    this.picture([...whole, ...sources], alt, sizeOf(tag), this.inNoScript || isLazy(tag));
  }

  /** A part of a picture that is a link. */
  private area(written: string, alt: string): void {
    const { options } = this;
    const address = linkAddress(written, options.pasted ? undefined : options.base);
    if (!address) return;
    const href = options.hereOf?.(address) ?? address;
    this.links.line(href, alt.trim() || options.titleOf?.(address, "") || address);
  }

  /** Of several forms of one recording, the first is enough. */
  private source(written: string): void {
    const { player } = this;
    if (!player || written === "") return;
    this.player = undefined;
    this.link(written, player.title);
  }

  private addressesOf(written: readonly string[]): string[] {
    const { options } = this;
    const found = written.flatMap(
      (each) => (options.pasted ? this.ownPicture(each) : this.addressOf(each)) ?? [],
    );
    return [...new Set(found)];
  }

  private addressOf(written: string): string | undefined {
    return isOwnPicture(written) && this.options.pictureOf && this.links.around === written
      ? written
      : pictureAddress(written, this.options.base);
  }

  /** Browsers put whole addresses on the clipboard. */
  private ownPicture(written: string): string | undefined {
    const { origin } = new URL(this.options.base ?? "about:blank");
    const path = written.startsWith(`${origin}/`) ? written.slice(origin.length) : written;
    return isOwnPicture(path) ? path : undefined;
  }
}

const isFilled = (addresses: readonly string[]): addresses is PictureAddresses => addresses.length > 0;

const areOfOne = (some: readonly string[], others: readonly string[]) =>
  some.some((address) => others.includes(address)) ||
  some.some((address) => others.some((other) => stemOf(other) === stemOf(address)));

/** Without what programs add for another size. */
const stemOf = (address: string) =>
  address.replace(/[?#].*$/, "").replace(/-(?:\d{1,5}x\d{1,5}|scaled)(?=\.\w+$)/, "");

function sizeOf(tag: Tag): Size {
  const [width, height] = ["width", "height"].map((name) => Number(tag.attribute(name)));
  return isSize(width) && isSize(height) ? { width, height } : {};
}

function isSize(value: number | undefined): value is number {
  return Number.isInteger(value) && value !== undefined && value > 0 && value <= 20_000;
}
