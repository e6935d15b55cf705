import { asc, eq } from "drizzle-orm";
import { comments, edits, storyUpdates, threads } from "../schema";
import type { Tx } from "../transaction";

/** A text, of a thread or a comment. */
export interface TextOf {
  readonly kind: "thread" | "comment";
  readonly id: number;
}

/** What a text says now, and since when. */
export async function readText(tx: Tx, { kind, id }: TextOf) {
  if (kind === "comment") {
    const { body, bodyText, editedAt, createdAt } = comments;
    const [row] = await tx
      .select({ body, bodyText, editedAt, createdAt })
      .from(comments)
      .where(eq(comments.id, id));
    return row && { ...row, title: null };
  }
  const { title, body, bodyText, editedAt, createdAt } = threads;
  const [row] = await tx
    .select({ title, body, bodyText, editedAt, createdAt })
    .from(threads)
    .where(eq(threads.id, id));
  return row;
}

/** What it said before, with the edits it went through. */
export async function listEdits(tx: Tx, { kind, id }: TextOf) {
  return tx
    .select({ id: edits.id, title: edits.title, body: edits.body, bodyText: edits.bodyText })
    .from(edits)
    .where(kind === "comment" ? eq(edits.commentId, id) : eq(edits.threadId, id))
    .orderBy(asc(edits.id));
}

type Words = Partial<Pick<typeof edits.$inferInsert, "title" | "body" | "bodyText">>;

/** For what should never have been said: the history is otherwise left as it was. */
export async function rewriteEdit(tx: Tx, id: number, words: Words): Promise<void> {
  await tx.update(edits).set(words).where(eq(edits.id, id));
}

/** @returns the number of the entry that says that somebody else changed the text. */
export async function insertNoticeOfEdit(tx: Tx, edit: typeof edits.$inferInsert): Promise<number> {
  const [row] = await tx.insert(edits).values(edit).returning({ id: edits.id });
  if (!row) throw new Error("An edit was not stored.");
  return row.id;
}

export async function deleteEdit(tx: Tx, id: number): Promise<void> {
  await tx.delete(edits).where(eq(edits.id, id));
}

/** The dated entries of a story; nothing else has any. */
export async function listNotes(tx: Tx, { kind, id }: TextOf): Promise<{ id: number; note: string }[]> {
  if (kind === "comment") return [];
  return tx
    .select({ id: storyUpdates.id, note: storyUpdates.note })
    .from(storyUpdates)
    .where(eq(storyUpdates.threadId, id))
    .orderBy(asc(storyUpdates.id));
}

export async function rewriteNote(tx: Tx, id: number, note: string): Promise<void> {
  await tx.update(storyUpdates).set({ note }).where(eq(storyUpdates.id, id));
}
