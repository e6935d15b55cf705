import type { RichText } from "@/lib/rich-text/document";

interface AnyNode {
  type?: string | undefined;
  text?: string;
  attrs?: unknown;
  content?: readonly AnyNode[] | undefined;
}

const WORD = /[\p{L}\p{N}]+/gu;

/** The words that a reader of the document sees in its texts; the numbers of its lists are not among them. */
export const wordsIn = (document: RichText): string[] => textOf(document as AnyNode).match(WORD) ?? [];

export const wordsOf = (text: string): string[] => text.match(WORD) ?? [];

function textOf({ type, text, attrs, content = [] }: AnyNode): string {
  if (type === "text") return text ?? "";
  if (type === "mention") return `@${(attrs as { id: string }).id}`;
  const { caption = "" } = (type === "table" && (attrs as { caption?: string } | undefined)) || {};
  const inside = `${caption}\n${content.map(textOf).join("")}`;
  return type === "paragraph" || type === "heading" ? `${inside}\n` : `\n${inside}\n`;
}
