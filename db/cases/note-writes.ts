import { eq, getTableColumns, lt, sql } from "drizzle-orm";
import type { Tx } from "../transaction";
import { caseNotes, cases } from "./schema";

/** Locks the case, so that two notes at once are counted one after the other. */
export async function lockCaseForNote(tx: Tx, caseId: number) {
  const [found] = await tx
    .select({ ownerId: cases.ownerId })
    .from(cases)
    .where(eq(cases.id, caseId))
    .for("no key update");
  return found && { ...found, notes: await tx.$count(caseNotes, eq(caseNotes.caseId, caseId)) };
}

export async function insertCaseNote(tx: Tx, note: typeof caseNotes.$inferInsert): Promise<number> {
  const [row] = await tx.insert(caseNotes).values(note).returning({ id: caseNotes.id });
  return row?.id ?? 0;
}

export async function lockCaseNote(tx: Tx, id: number) {
  const [row] = await tx
    .select({ ...getTableColumns(caseNotes), ownerId: cases.ownerId })
    .from(caseNotes)
    .innerJoin(cases, eq(cases.id, caseNotes.caseId))
    .where(eq(caseNotes.id, id))
    .for("update", { of: caseNotes });
  return row;
}

export async function deleteCaseNote(tx: Tx, id: number): Promise<void> {
  await tx.delete(caseNotes).where(eq(caseNotes.id, id));
}

/** Notes on cases that were decided before `before`. Returns how many. */
export async function deleteOldNotes(tx: Tx, before: Date): Promise<number> {
  const { rowCount } = await tx.delete(caseNotes).where(
    sql`${caseNotes.caseId} in (select ${cases.id} from ${cases} where ${lt(cases.decidedAt, before)})
      and ${lt(caseNotes.createdAt, before)}`,
  );
  return rowCount ?? 0;
}
