import { storable } from "@/lib/text/storable";
import type { BlockNode, InlineNode, RichText } from "./document";
import { linkUrls } from "./link-urls";
import { pieces } from "./text-node";

export function fromPlainText(text: string): RichText {
  const paragraphs = storable(text)
    .split(/\n[^\S\n]*\n\s*/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const content: BlockNode[] = paragraphs.map((part) => ({ type: "paragraph", content: lines(part) }));
  return { type: "doc", content: content.length > 0 ? content : [{ type: "paragraph" }] };
}

function lines(paragraph: string): InlineNode[] {
  return paragraph.split("\n").flatMap((line, index): InlineNode[] => {
    const text = pieces(line.trim()).flatMap((piece) => linkUrls(piece));
    return index === 0 ? text : [{ type: "hardBreak" }, ...text];
  });
}
