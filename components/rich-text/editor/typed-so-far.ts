import type { JSONContent } from "@tiptap/core";
import { fromPlainText } from "@/lib/rich-text/from-plain-text";

/** Keeps trailing spaces and lines, because the writer is still typing. */
export function typedSoFar(text: string): JSONContent {
  const document: JSONContent = fromPlainText(text);
  const last = document.content?.at(-1);
  if (/\S\s*\n\s*$/.test(text)) document.content?.push({ type: "paragraph" });
  else if (last?.content && /\s$/.test(text)) last.content.push({ type: "text", text: " " });
  return document;
}

/** Adds an empty paragraph after a quotation, a list or a picture, so that the caret has a place. */
export function withRoomToWrite(document: JSONContent): JSONContent {
  const content = document.content ?? [];
  const room = content.at(-1)?.type === "paragraph" ? [] : [{ type: "paragraph" }];
  return { ...document, content: [...content, ...room] };
}
