import { eq, sql } from "drizzle-orm";
import { wordRules } from "../schema";
import type { Tx } from "../transaction";

type NewWordRule = typeof wordRules.$inferInsert;
type Wording = Pick<NewWordRule, "name" | "kind" | "pattern" | "action" | "detail">;

export async function insertWordRule(tx: Tx, rule: NewWordRule): Promise<number> {
  const [row] = await tx.insert(wordRules).values(rule).returning({ id: wordRules.id });
  if (!row) throw new Error("A rule was not stored.");
  return row.id;
}

/** It says something else now, so it has to be tried again before it holds. */
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

/** How many there are; nobody adds one until the transaction ends. */
export async function lockWordRules(tx: Tx): Promise<number> {
  await tx.execute(sql`lock table ${wordRules} in share row exclusive mode`);
  return tx.$count(wordRules);
}

export async function lockWordRule(tx: Tx, id: number) {
  const [row] = await tx.select().from(wordRules).where(eq(wordRules.id, id)).for("update");
  return row;
}
