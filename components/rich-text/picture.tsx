import { createElement } from "react";
import type { ImageNode } from "@/lib/rich-text/document";
import { isOwnPicture, isWebLink } from "@/lib/rich-text/safe-link";
import { STRANGERS_LINK } from "./inline";

/** `gone` marks a hidden or removed picture (db/pictures/reads.ts). */
type Shown = ImageNode["attrs"] & { gone?: keyof typeof GONE };

const GONE = {
  hidden: "Picture hidden. A moderator decides whether to restore it.",
  removed: "Picture removed by a moderator.",
} as const;

/** A picture on another site becomes a link, so that no page contacts a third party. */
export function Picture({ image }: { image: ImageNode }) {
  const { src, alt, width, height, gone }: Shown = image.attrs;
  if (gone) return createElement("p", { className: "gone" }, GONE[gone]);
  if (isOwnPicture(src)) {
    return createElement("img", { src, alt, width, height, loading: "lazy", decoding: "async" });
  }
  // A text may be older than the rule that refuses the address; then only its words are shown.
  if (!isWebLink(src)) return createElement("p", { dir: "auto" }, `Picture on another site: ${alt}`);
  return (
    <p dir="auto">
      <a href={src} rel={STRANGERS_LINK}>
        {`Picture on another site: ${alt || new URL(src).hostname}`}
      </a>
    </p>
  );
}
