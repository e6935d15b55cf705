import { insertEdit } from "@/db/edits/writes";
import { listThreadEdits } from "@/db/threads/merges";
import type { Tx } from "@/db/transaction";
import type { RichText } from "@/lib/rich-text/document";
import { plainTextOf } from "@/lib/rich-text/plain-text";

/** Puts the title above the text: titles often contain the question. */
export function titled(title: string, body: RichText): RichText {
  const words = { type: "text" as const, text: title, marks: [{ type: "bold" as const }] };
  return { ...body, content: [{ type: "paragraph", content: [words] }, ...body.content] };
}

export async function copyEdits(
  tx: Tx,
  text: { threadId: number; title: string; commentId: number },
): Promise<void> {
  for (const { title, body: was, editorId, writtenAt, createdAt } of await listThreadEdits(
    tx,
    text.threadId,
  )) {
    const body = titled(title ?? text.title, was as RichText);
    const words = { body, bodyText: plainTextOf(body), writtenAt };
    await insertEdit(tx, { ...words, commentId: text.commentId, editorId, createdAt });
  }
}
