import { and, eq, getTableColumns, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { cases, flags, people } from "../schema";
import type { FlagReason } from "../schema/flags";
import type { SubjectKind } from "../schema/subjects";
import type { Tx } from "../transaction";

export type StoredCase = typeof cases.$inferSelect;

/** The open case about a thing, locked, and begun if there is none: of two at once the second joins the first. */
export async function openCase(
  tx: Tx,
  { kind, id, ownerId }: { kind: SubjectKind; id: number; ownerId: number | null },
  openedAt: Date,
): Promise<StoredCase> {
  const [row] = await tx
    .insert(cases)
    .values({ subjectKind: kind, subjectId: id, ownerId, openedAt })
    .onConflictDoUpdate({
      target: [cases.subjectKind, cases.subjectId],
      targetWhere: isNull(cases.decidedAt),
      set: { ownerId },
    })
    .returning();
  if (!row) throw new Error("A case was not opened.");
  return row;
}

export type LockedCase = NonNullable<Awaited<ReturnType<typeof lockCase>>>;

/** A case, locked, with what its owner may be here, and what whoever took it is called. */
export async function lockCase(tx: Tx, id: number) {
  const [owner, taker] = [alias(people, "owner"), alias(people, "taker")];
  const [row] = await tx
    .select({
      ...getTableColumns(cases),
      ownerRole: owner.role,
      taker: sql<string | null>`coalesce(${taker.name}, ${taker.handle}::text)`,
    })
    .from(cases)
    .leftJoin(owner, eq(owner.id, cases.ownerId))
    .leftJoin(taker, eq(taker.id, cases.takenById))
    .where(eq(cases.id, id))
    .for("update", { of: cases });
  return row;
}

/** The flags that stand, by their reasons. */
export async function listStanding(tx: Tx, caseId: number) {
  return tx
    .select({
      reason: sql<FlagReason>`${flags.reason}`,
      flags: sql<number>`count(*)::int`,
      weight: sql<number>`sum(${flags.weight})`,
      heaviest: sql<number>`max(${flags.weight})`,
    })
    .from(flags)
    .where(and(eq(flags.caseId, caseId), isNull(flags.withdrawnAt), isNull(flags.settledAt)))
    .groupBy(flags.reason);
}

export async function setCaseWeight(
  tx: Tx,
  id: number,
  weighed: Pick<StoredCase, "weight" | "harm" | "flagCount">,
): Promise<void> {
  await tx.update(cases).set(weighed).where(eq(cases.id, id));
}

/** Null where it is free again. */
export async function setTaker(
  tx: Tx,
  id: number,
  taken: { takenById: number; takenAt: Date } | null,
): Promise<void> {
  await tx
    .update(cases)
    .set(taken ?? { takenById: null, takenAt: null })
    .where(eq(cases.id, id));
}

/** Hands a case to the admins. */
export async function setEscalated(
  tx: Tx,
  id: number,
  escalated: Required<
    Pick<
      typeof cases.$inferInsert,
      "escalatedAt" | "escalatedById" | "escalationNote" | "escalatedFromKind" | "escalatedFromId"
    >
  >,
): Promise<void> {
  await tx.update(cases).set(escalated).where(eq(cases.id, id));
}
