import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "../transaction";
import { textFingerprints, trainingExamples, wordCounts, wordRules } from "./schema";

type NewWordRule = typeof wordRules.$inferInsert;
type Wording = Pick<NewWordRule, "name" | "kind" | "pattern" | "action" | "detail">;

export async function insertWordRule(tx: Tx, rule: NewWordRule): Promise<number> {
  const [row] = await tx.insert(wordRules).values(rule).returning({ id: wordRules.id });
  if (!row) throw new Error("A rule was not stored.");
  return row.id;
}

export async function updateWordRule(tx: Tx, id: number, wording: Wording): Promise<void> {
  await tx
    .update(wordRules)
    .set({ ...wording, onAt: null, testedAt: null, testedOn: 0, testedHits: 0 })
    .where(eq(wordRules.id, id));
}

export async function markWordRule(
  tx: Tx,
  id: number,
  set: Partial<Pick<NewWordRule, "onAt" | "testedAt" | "testedOn" | "testedHits">>,
): Promise<void> {
  await tx.update(wordRules).set(set).where(eq(wordRules.id, id));
}

export async function deleteWordRule(tx: Tx, id: number): Promise<void> {
  await tx.delete(wordRules).where(eq(wordRules.id, id));
}

export async function lockWordRules(tx: Tx): Promise<number> {
  await tx.execute(sql`lock table ${wordRules} in share row exclusive mode`);
  return tx.$count(wordRules);
}

export async function lockWordRule(tx: Tx, id: number) {
  const [row] = await tx.select().from(wordRules).where(eq(wordRules.id, id)).for("update");
  return row;
}

type TextMarks = typeof textFingerprints.$inferInsert;

export async function setTextFingerprints(tx: Tx, row: TextMarks): Promise<void> {
  const { fingerprints, postedAt } = row;
  await tx
    .insert(textFingerprints)
    .values(row)
    .onConflictDoUpdate({
      target: [textFingerprints.targetKind, textFingerprints.targetId],
      set: { fingerprints, postedAt },
    });
}

type NewTrainingExample = typeof trainingExamples.$inferInsert;
export type TrainingExample = typeof trainingExamples.$inferSelect;
type Text = Pick<TrainingExample, "targetKind" | "targetId">;

export async function lockTrainingExample(
  tx: Tx,
  { targetKind, targetId }: Text,
): Promise<TrainingExample | undefined> {
  const [row] = await tx
    .select()
    .from(trainingExamples)
    .where(and(eq(trainingExamples.targetKind, targetKind), eq(trainingExamples.targetId, targetId)))
    .for("update");
  return row;
}

export async function insertTrainingExample(tx: Tx, example: NewTrainingExample): Promise<void> {
  await tx.insert(trainingExamples).values(example);
  await countWords(tx, example, 1);
}

export async function deleteTrainingExample(tx: Tx, example: TrainingExample): Promise<void> {
  const { targetKind, targetId } = example;
  await tx
    .delete(trainingExamples)
    .where(and(eq(trainingExamples.targetKind, targetKind), eq(trainingExamples.targetId, targetId)));
  await countWords(tx, example, -1);
}

export async function deleteAllTrainingExamples(tx: Tx): Promise<number> {
  await tx.delete(wordCounts);
  return (await tx.delete(trainingExamples)).rowCount ?? 0;
}

/** In the order of the words, so that two examples at once never deadlock. */
async function countWords(
  tx: Tx,
  { spam, words }: Pick<NewTrainingExample, "spam" | "words">,
  by: 1 | -1,
): Promise<void> {
  const counted = ["", ...words].sort();
  const change = spam ? { spam: by, ham: 0 } : { spam: 0, ham: by };
  await tx.execute(sql`
    insert into ${wordCounts} (word, spam, ham)
    select word, ${change.spam}, ${change.ham} from unnest(${sql.param(counted)}::text[]) word order by word
    on conflict (word) do update set
      spam = greatest(0, ${wordCounts}.spam + excluded.spam), ham = greatest(0, ${wordCounts}.ham + excluded.ham)`);
}
