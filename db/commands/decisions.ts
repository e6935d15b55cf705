import { and, asc, desc, eq, inArray, isNull } from "drizzle-orm";
import { decisions, logEntries, people, reasons } from "../schema";
import type { SubjectKind } from "../schema/subjects";
import type { Tx } from "../transaction";

interface Thing {
  readonly kind: SubjectKind;
  readonly id: number;
}

/** Rows in one statement: Postgres takes 65,535 parameters. */
const AT_A_TIME = 1_000;

export type NewDecision = typeof decisions.$inferInsert;
export type StoredDecision = typeof decisions.$inferSelect;

export async function insertDecisions(tx: Tx, rows: readonly NewDecision[]): Promise<StoredDecision[]> {
  const stored: StoredDecision[] = [];
  for (let from = 0; from < rows.length; from += AT_A_TIME)
    stored.push(
      ...(await tx
        .insert(decisions)
        .values(rows.slice(from, from + AT_A_TIME))
        .returning()),
    );
  return stored;
}

/** Everything that was ever decided about a thing, in order. */
export async function listDecisionsAbout(tx: Tx, { kind, id }: Thing): Promise<StoredDecision[]> {
  return tx
    .select()
    .from(decisions)
    .where(and(eq(decisions.subjectKind, kind), eq(decisions.subjectId, id)))
    .orderBy(asc(decisions.id));
}

/** The last decision of a kind about a thing that was not undone. */
export async function findStandingDecision(
  tx: Tx,
  { kind, id }: Thing,
  decided: StoredDecision["kind"],
): Promise<StoredDecision | null> {
  const about = and(eq(decisions.subjectKind, kind), eq(decisions.subjectId, id));
  const [row] = await tx
    .select()
    .from(decisions)
    .where(and(about, eq(decisions.kind, decided), isNull(decisions.undoneAt)))
    .orderBy(desc(decisions.id))
    .limit(1);
  return row ?? null;
}

/** What a decision is about: not locked. */
export async function findDecided(tx: Tx, id: number): Promise<Thing | undefined> {
  const [row] = await tx
    .select({ kind: decisions.subjectKind, id: decisions.subjectId })
    .from(decisions)
    .where(eq(decisions.id, id));
  return row;
}

export async function lockDecision(tx: Tx, id: number): Promise<StoredDecision | undefined> {
  const [row] = await tx.select().from(decisions).where(eq(decisions.id, id)).for("no key update");
  return row;
}

/** What was decided as a part of others, and still stands. */
export async function listStandingParts(tx: Tx, wholes: readonly number[]): Promise<StoredDecision[]> {
  if (wholes.length === 0) return [];
  return tx
    .select()
    .from(decisions)
    .where(and(inArray(decisions.partOfId, [...wholes]), isNull(decisions.undoneAt)))
    .orderBy(asc(decisions.id));
}

export async function markUndone(
  tx: Tx,
  ids: readonly number[],
  undone: { readonly undoneAt: Date; readonly undoneById: number | null },
): Promise<void> {
  await tx
    .update(decisions)
    .set(undone)
    .where(inArray(decisions.id, [...ids]));
}

/** Why something is decided, in its words of today. */
export async function findReason(tx: Tx, reason: { readonly id: number } | { readonly key: string }) {
  const [row] = await tx
    .select()
    .from(reasons)
    .where("id" in reason ? eq(reasons.id, reason.id) : eq(reasons.key, reason.key));
  return row;
}

/** Who decided, as they are now. */
export async function findDecider(tx: Tx, id: number) {
  const [row] = await tx
    .select({ handle: people.handle, role: people.role })
    .from(people)
    .where(eq(people.id, id));
  return row;
}

type NewLogEntry = Pick<
  typeof logEntries.$inferInsert,
  "at" | "kind" | "decisionId" | "decisionKind" | "data"
>;

/** The trigger numbers and chains them in this order, and lets nobody else write to the log until the commit. */
export async function insertLogEntries(tx: Tx, entries: readonly NewLogEntry[]): Promise<void> {
  for (let from = 0; from < entries.length; from += AT_A_TIME) {
    const rows = entries.slice(from, from + AT_A_TIME);
    await tx
      .insert(logEntries)
      .values(rows.map((entry) => ({ ...entry, id: 0, previousHash: "", hash: "" })));
  }
}
