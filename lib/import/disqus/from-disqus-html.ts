import type { RichText } from "@/lib/rich-text/document";
import { isPicture } from "@/lib/rich-text/html/addresses";
import type { Tag } from "@/lib/rich-text/html/tags";
import { fromWordPressHtml } from "../html/from-wordpress-html";
import type { WordPressOptions } from "../html/options";
import { WordPressReader } from "../html/wordpress-reader";

type Options = Pick<WordPressOptions, "base" | "hereOf">;

/** Where Disqus keeps the pictures that its readers add to a comment. */
const KEEPS = /^(?:[a-z0-9-]+\.)*disquscdn\.com$/;
const WRITTEN_PICTURE = /(https?:\/\/(?:[a-z0-9-]+\.)*disquscdn\.com\/[^\s<>"']{1,500})/i;
/** Disqus leads links through its own site and signs the address at its end. */
const SIGNED = /:[\w-]{8,60}$/;
const MENTIONED = /@([\w.-]{1,60}):(?:disqus|twitter|facebook|google)\b/g;

/** Any input gives a valid document. */
export function fromDisqusHtml(html: string, options: Options): RichText {
  return fromWordPressHtml(html, { ...options, kind: "comment" }, DisqusReader);
}

class DisqusReader extends WordPressReader {
  private picture: string | undefined;
  private label = "";

  override start(tag: Tag) {
    if (tag.name !== "a") return super.start(tag);
    this.endPicture();
    const href = targetOf(tag.attribute("href") ?? "");
    this.picture = isKeptPicture(href) ? href : undefined;
    if (this.picture === undefined)
      super.start({ ...tag, attribute: (name) => (name === "href" ? href : tag.attribute(name)) });
  }

  override text(text: string) {
    if (this.picture !== undefined) {
      this.label += text;
      return;
    }
    text.split(WRITTEN_PICTURE).forEach((part, at) => {
      if (at % 2 === 1 && isKeptPicture(part)) this.media.picture([part], "", {});
      else super.text(part.replace(MENTIONED, "@$1"));
    });
  }

  override end(name: string) {
    if (name === "a" && this.picture !== undefined) this.endPicture();
    else super.end(name);
  }

  override finish(): RichText {
    this.endPicture();
    return super.finish();
  }

  /** A link that shows nothing but the address of a picture is the picture. */
  private endPicture() {
    const { picture, label } = this;
    this.picture = undefined;
    this.label = "";
    if (picture === undefined) return;
    if (!/^\s*(?:https?:\/\/\S*)?\s*$/.test(label)) this.text(label);
    this.media.picture([picture], "", {});
  }
}

function isKeptPicture(address: string): boolean {
  return URL.canParse(address) && KEEPS.test(new URL(address).hostname) && isPicture(address);
}

function targetOf(href: string): string {
  if (!URL.canParse(href)) return href;
  const { hostname, pathname, searchParams } = new URL(href);
  const target = searchParams.get("url");
  if (hostname !== "disq.us" || pathname !== "/url" || !target) return href;
  return target.replace(SIGNED, "");
}
