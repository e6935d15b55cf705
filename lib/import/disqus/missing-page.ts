import type { MissingPage } from "@/db/disqus/reads";
import type { BlockNode, RichText } from "@/lib/rich-text/document";
import { linkAddress } from "@/lib/rich-text/html/addresses";
import { plainTextOf } from "@/lib/rich-text/plain-text";
import { wellFormed } from "@/lib/rich-text/well-formed";
import { fromDisqusHtml } from "./from-disqus-html";

const LONGEST_PATH = 2000;

/** What stands above the comments of a page that did not come. */
export function bodyOfMissingPage({ link, content }: Pick<MissingPage, "link" | "content">): RichText {
  const href = linkAddress(link, undefined);
  const address: BlockNode = {
    type: "paragraph",
    content: href
      ? [
          { type: "text", text: "Its address was " },
          { type: "text", text: href, marks: [{ type: "link", attrs: { href } }] },
          { type: "text", text: "." },
        ]
      : [{ type: "text", text: "Its address is not known." }],
  };
  const words = fromDisqusHtml(content, href ? { base: href } : {});
  return wellFormed([
    { type: "paragraph", content: [{ type: "text", text: MISSING }] },
    address,
    ...(plainTextOf(words) === "" ? [] : words.content),
  ]);
}

const MISSING = "The page of the old blog that these comments are about is not on this forum.";

export const pathsOfMissingPage = ({ paths }: MissingPage) =>
  paths.filter((path) => path.startsWith("/") && path.length <= LONGEST_PATH);
