import type { JSONContent } from "@tiptap/core";

export function quoteOf(words: string): JSONContent[] {
  const lines = words
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const content = lines.map((text) => ({ type: "paragraph", content: [{ type: "text", text }] }));
  return content.length > 0 ? [{ type: "blockquote", content }, { type: "paragraph" }] : [];
}
