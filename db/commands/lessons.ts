import { and, eq, sql } from "drizzle-orm";
import { lessons, wordCounts } from "../schema";
import type { Tx } from "../transaction";

type NewLesson = typeof lessons.$inferInsert;
export type Lesson = typeof lessons.$inferSelect;
type Text = Pick<Lesson, "subjectKind" | "subjectId">;

/** What the filter learnt from a text, locked; nothing if it learnt nothing. */
export async function lockLesson(tx: Tx, { subjectKind, subjectId }: Text): Promise<Lesson | undefined> {
  const [row] = await tx
    .select()
    .from(lessons)
    .where(and(eq(lessons.subjectKind, subjectKind), eq(lessons.subjectId, subjectId)))
    .for("update");
  return row;
}

export async function insertLesson(tx: Tx, lesson: NewLesson): Promise<void> {
  await tx.insert(lessons).values(lesson);
  await countWords(tx, lesson, 1);
}

/** Takes a lesson back: exactly the words that were counted then are counted no longer. */
export async function deleteLesson(tx: Tx, lesson: Lesson): Promise<void> {
  const { subjectKind, subjectId } = lesson;
  await tx.delete(lessons).where(and(eq(lessons.subjectKind, subjectKind), eq(lessons.subjectId, subjectId)));
  await countWords(tx, lesson, -1);
}

export async function deleteAllLessons(tx: Tx): Promise<number> {
  await tx.delete(wordCounts);
  return (await tx.delete(lessons)).rowCount ?? 0;
}

/** In the order of the words, so that two lessons at once never wait for each other. */
async function countWords(
  tx: Tx,
  { spam, words }: Pick<NewLesson, "spam" | "words">,
  by: 1 | -1,
): Promise<void> {
  const counted = ["", ...words].sort();
  const change = spam ? { spam: by, ham: 0 } : { spam: 0, ham: by };
  await tx.execute(sql`
    insert into ${wordCounts} (word, spam, ham)
    select word, ${change.spam}, ${change.ham} from unnest(array[${sql.join(
      counted.map((word) => sql`${word}::text`),
      sql`, `,
    )}]) word order by word
    on conflict (word) do update set
      spam = greatest(0, ${wordCounts}.spam + excluded.spam), ham = greatest(0, ${wordCounts}.ham + excluded.ham)`);
}
