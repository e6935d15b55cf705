import { and, desc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { cases, flags } from "../schema";
import type { SubjectKind } from "../schema/subjects";
import type { Tx } from "../transaction";

export type NewFlag = Pick<
  typeof flags.$inferInsert,
  | "caseId"
  | "subjectKind"
  | "subjectId"
  | "origin"
  | "personId"
  | "notifierName"
  | "notifierEmail"
  | "reason"
  | "note"
  | "because"
  | "weight"
  | "createdAt"
>;

/** Set anew where the same member had taken it back before. */
export async function setFlag(tx: Tx, flag: NewFlag): Promise<number> {
  const { caseId, reason, note, weight, createdAt } = flag;
  const [row] = await tx
    .insert(flags)
    .values(flag)
    .onConflictDoUpdate({
      target: [flags.subjectKind, flags.subjectId, flags.personId],
      targetWhere: isNotNull(flags.personId),
      set: { caseId, reason, note, weight, createdAt, withdrawnAt: null },
    })
    .returning({ id: flags.id });
  if (!row) throw new Error("A flag was not stored.");
  return row.id;
}

export type OwnFlag = Pick<typeof flags.$inferSelect, "id" | "caseId" | "withdrawnAt" | "settledAt">;

/** What a member has said of a thing. */
export async function findOwnFlag(
  tx: Tx,
  { kind, id }: { kind: SubjectKind; id: number },
  personId: number,
): Promise<OwnFlag | undefined> {
  const [row] = await tx
    .select({
      id: flags.id,
      caseId: flags.caseId,
      withdrawnAt: flags.withdrawnAt,
      settledAt: flags.settledAt,
    })
    .from(flags)
    .where(and(eq(flags.subjectKind, kind), eq(flags.subjectId, id), eq(flags.personId, personId)));
  return row;
}

/** The same words about the same thing by a visitor, that nobody has decided about: a form that was sent twice. */
export async function findSameReport(tx: Tx, { kind, id }: { kind: SubjectKind; id: number }, note: string) {
  const [row] = await tx
    .select({ caseId: flags.caseId })
    .from(cases)
    .innerJoin(flags, eq(flags.caseId, cases.id))
    .where(
      and(
        ...[eq(cases.subjectKind, kind), eq(cases.subjectId, id), isNull(cases.decidedAt)],
        ...[eq(flags.origin, "visitor"), eq(flags.note, note)],
      ),
    );
  return row;
}

export async function markFlagWithdrawn(tx: Tx, id: number, at: Date): Promise<void> {
  await tx.update(flags).set({ withdrawnAt: at }).where(eq(flags.id, id));
}

/** How far back it counts what came of somebody's flags. */
const LATEST = 100;

/** What came of the flags that a member set: of the latest that were decided about. */
export async function countOutcomes(tx: Tx, personId: number): Promise<{ upheld: number; refused: number }> {
  const settled = tx
    .select({ upheld: flags.upheld })
    .from(flags)
    .where(and(eq(flags.personId, personId), isNotNull(flags.upheld)))
    .orderBy(desc(flags.id))
    .limit(LATEST)
    .as("settled");
  const [row] = await tx
    .select({
      upheld: sql<number>`count(*) filter (where ${settled.upheld})::int`,
      refused: sql<number>`count(*) filter (where not ${settled.upheld})::int`,
    })
    .from(settled);
  return row ?? { upheld: 0, refused: 0 };
}
