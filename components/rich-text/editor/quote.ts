import type { JSONContent } from "@tiptap/core";

/** Words that somebody selected on a page, as a quotation, and a line of one's own below it. */
export function quoteOf(words: string): JSONContent[] {
  const lines = words
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const content = lines.map((text) => ({ type: "paragraph", content: [{ type: "text", text }] }));
  return content.length > 0 ? [{ type: "blockquote", content }, { type: "paragraph" }] : [];
}
