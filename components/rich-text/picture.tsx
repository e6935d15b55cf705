import { createElement } from "react";
import type { ImageNode } from "@/lib/rich-text/document";
import { STRANGERS_LINK } from "./inline";

/** Our own pictures are shown; one that lives elsewhere is a link, because no page may call on a third party. */
export function Picture({ image }: { image: ImageNode }) {
  const { src, alt, width, height } = image.attrs;
  if (src.startsWith("/uploads/")) {
    return createElement("img", { src, alt, width, height, loading: "lazy", decoding: "async" });
  }
  return (
    <p>
      <a href={src} rel={STRANGERS_LINK}>
        {`Picture elsewhere: ${alt || new URL(src).hostname}`}
      </a>
    </p>
  );
}
