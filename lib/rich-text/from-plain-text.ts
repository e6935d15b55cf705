import { storable } from "@/lib/text/storable";
import type { InlineNode, ParagraphNode, RichText } from "./document";
import { linkUrls } from "./link-urls";
import { pieces } from "./text-node";
import { wellFormed } from "./well-formed";

export function fromPlainText(text: string): RichText {
  return wellFormed(paragraphsOf(text));
}

export function paragraphsOf(text: string): ParagraphNode[] {
  return storable(text)
    .replace(/\r\n?/g, "\n")
    .split(/\n[^\S\n]*\n\s*/)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) => ({ type: "paragraph", content: lines(part) }));
}

function lines(paragraph: string): InlineNode[] {
  return paragraph.split("\n").flatMap((line, index): InlineNode[] => {
    const text = pieces(line.trim()).flatMap((piece) => linkUrls(piece));
    return index === 0 ? text : [{ type: "hardBreak" }, ...text];
  });
}
