import type { BlockNode } from "@/lib/rich-text/document";
import { paragraphsOf } from "@/lib/rich-text/from-plain-text";
import { openingPartOf } from "@/lib/rich-text/opening";
import { wellFormed } from "@/lib/rich-text/well-formed";

const LONGEST_QUOTE = 2_000;

export function quoteOf(words: string): BlockNode[] {
  const content = paragraphsOf(openingPartOf(words.trim(), LONGEST_QUOTE).replace(/\n+/g, "\n\n"));
  return content.length > 0
    ? wellFormed([{ type: "blockquote", content }, { type: "paragraph" }]).content
    : [];
}
