import type { JSONContent } from "@tiptap/core";
import { fromPlainText } from "@/lib/rich-text/from-plain-text";

/** What stood in the plain box, down to the space or the new line behind the last word: somebody is typing on. */
export function typedSoFar(text: string): JSONContent {
  const document: JSONContent = fromPlainText(text);
  const last = document.content?.at(-1);
  if (/\S\s*\n\s*$/.test(text)) document.content?.push({ type: "paragraph" });
  else if (last?.content && /\s$/.test(text)) last.content.push({ type: "text", text: " " });
  return document;
}

/** A stored document with a line to write on behind a quotation, a list or a picture. */
export function withRoomToWrite(document: JSONContent): JSONContent {
  const content = document.content ?? [];
  const room = content.at(-1)?.type === "paragraph" ? [] : [{ type: "paragraph" }];
  return { ...document, content: [...content, ...room] };
}
