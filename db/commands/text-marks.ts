import { textMarks } from "../schema";
import type { Tx } from "../transaction";

type TextMarks = typeof textMarks.$inferInsert;

/** What a text is known by from now on, in place of what it was known by before it was changed. */
export async function setTextMarks(tx: Tx, row: TextMarks): Promise<void> {
  const { marks, postedAt } = row;
  await tx
    .insert(textMarks)
    .values(row)
    .onConflictDoUpdate({ target: [textMarks.subjectKind, textMarks.subjectId], set: { marks, postedAt } });
}
