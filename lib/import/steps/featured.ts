import { originalName, uploadAt } from "@/lib/addresses/of-uploads";
import type { BlockNode, RichText } from "@/lib/rich-text/document";
import type { Picture, PictureAddresses } from "@/lib/rich-text/html/options";
import { pictureSourcesOf } from "@/lib/rich-text/picture-sources";
import { isOwnPicture, isWebLink } from "@/lib/rich-text/safe-link";
import { wellFormed } from "@/lib/rich-text/well-formed";
import { clip } from "@/lib/text/length";
import { wholeAddress } from "../files/blog-places";
import type { Attachment } from "../html/options";

const LONGEST_ALT = 1000;

/** The post with its featured picture on top, unless the text shows this picture already. */
export function withFeatured(
  text: RichText,
  featured: Attachment | undefined,
  pictureOf: (addresses: PictureAddresses) => Picture,
): RichText {
  if (!featured || !isWebLink(featured.src)) return text;
  const picture = pictureOf([featured.src]);
  const shown = pictureSourcesOf(text);
  const name = nameOf(featured.src);
  if (shown.some((src) => src === picture.src || (!isOwnPicture(src) && nameOf(src) === name))) return text;
  const { alt, caption } = featured;
  const top: BlockNode[] = [{ type: "image", attrs: { ...picture, alt: clip(alt, LONGEST_ALT) } }];
  if (caption !== "")
    top.push({
      type: "paragraph",
      content: [{ type: "text", text: caption, marks: [{ type: "italic" }] }],
    });
  return wellFormed([...top, ...text.content]);
}

/** Of a picture at any of the blog's hosts, in any size. */
function nameOf(address: string): string {
  const { pathname } = new URL(wholeAddress(address));
  return originalName(uploadAt(pathname)?.name ?? pathname.slice(1)).toLowerCase();
}
