import { eq } from "drizzle-orm";
import { comments } from "../comments/schema";
import { storyUpdates } from "../stories/schema";
import type { GuestColumns } from "../threads/guest-authors";
import { threads } from "../threads/schema";
import type { Tx } from "../transaction";
import { edits } from "./schema";

export async function insertEdit(tx: Tx, edit: typeof edits.$inferInsert): Promise<void> {
  await tx.insert(edits).values(edit);
}

type ThreadWords = Partial<
  GuestColumns &
    Pick<
      typeof threads.$inferInsert,
      "title" | "slug" | "body" | "bodyText" | "excerpt" | "askedOfAuthor" | "anonymous" | "editedAt"
    >
>;

export async function updateThreadText(tx: Tx, id: number, words: ThreadWords): Promise<void> {
  await tx.update(threads).set(words).where(eq(threads.id, id));
}

type CommentWords = Pick<typeof comments.$inferInsert, "body" | "bodyText" | "editedAt" | "isQuestion">;

export async function updateCommentText(tx: Tx, id: number, words: CommentWords): Promise<void> {
  await tx.update(comments).set(words).where(eq(comments.id, id));
}

type Words = Partial<Pick<typeof edits.$inferInsert, "title" | "body" | "bodyText">>;

/** Only for redacting private information: nothing else changes the history. */
export async function rewriteEdit(tx: Tx, id: number, words: Words): Promise<void> {
  await tx.update(edits).set(words).where(eq(edits.id, id));
}

export async function insertNoticeOfEdit(tx: Tx, edit: typeof edits.$inferInsert): Promise<number> {
  const [row] = await tx.insert(edits).values(edit).returning({ id: edits.id });
  if (!row) throw new Error("An edit was not stored.");
  return row.id;
}

export async function deleteEdit(tx: Tx, id: number): Promise<void> {
  await tx.delete(edits).where(eq(edits.id, id));
}

export async function rewriteNote(tx: Tx, id: number, note: string): Promise<void> {
  await tx.update(storyUpdates).set({ note }).where(eq(storyUpdates.id, id));
}
