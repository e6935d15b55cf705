import { and, eq, getTableColumns, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { type FlagReason, flags } from "../flags/schema";
import { caseMails } from "../notifications/schema";
import { people } from "../people/schema";
import type { TargetKind } from "../targets/schema";
import type { Tx } from "../transaction";
import { cases } from "./schema";

export type StoredCase = typeof cases.$inferSelect;

/** Locks the case. Of two flags at once, the second joins the case of the first. */
export async function openCase(
  tx: Tx,
  { kind, id, ownerId }: { kind: TargetKind; id: number; ownerId: number | null },
  openedAt: Date,
): Promise<StoredCase> {
  const [row] = await tx
    .insert(cases)
    .values({ targetKind: kind, targetId: id, ownerId, openedAt })
    .onConflictDoUpdate({
      target: [cases.targetKind, cases.targetId],
      targetWhere: isNull(cases.decidedAt),
      set: { ownerId },
    })
    .returning();
  if (!row) throw new Error("A case was not opened.");
  return row;
}

export type LockedCase = NonNullable<Awaited<ReturnType<typeof lockCase>>>;

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

export async function setCaseWeight(
  tx: Tx,
  id: number,
  weighed: Pick<StoredCase, "weight" | "harm" | "flagCount">,
): Promise<void> {
  await tx.update(cases).set(weighed).where(eq(cases.id, id));
  if (weighed.flagCount === 0) await forgetMailsAbout(tx, id);
}

export async function setCaseTaker(
  tx: Tx,
  id: number,
  taken: { takenById: number; takenAt: Date } | null,
): Promise<void> {
  await tx
    .update(cases)
    .set(taken ?? { takenById: null, takenAt: null })
    .where(eq(cases.id, id));
}

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

interface Target {
  readonly kind: TargetKind;
  readonly id: number;
}

export interface OpenCase {
  readonly id: number;
  readonly noticed: boolean;
  readonly found: boolean;
  readonly escalated: boolean;
  readonly careOnly: boolean;
}

/** Locks the case: of two moderators who decide at once, the second finds no open case. */
export async function lockOpenCase(tx: Tx, { kind, id }: Target): Promise<OpenCase | null> {
  const standing = (origin: "filter" | "reader") => sql<boolean>`exists (
    select from flags f where f.case_id = cases.id and f.withdrawn_at is null
      and (f.origin = 'filter') = ${origin === "filter"})`;
  const [row] = await tx
    .select({
      id: cases.id,
      noticed: standing("reader"),
      found: standing("filter"),
      escalated: sql<boolean>`${cases.escalatedAt} is not null`,
      careOnly: sql<boolean>`${cases.care} and ${cases.flagCount} = 0 and ${cases.escalatedAt} is null`,
    })
    .from(cases)
    .where(and(eq(cases.targetKind, kind), eq(cases.targetId, id), isNull(cases.decidedAt)))
    .for("no key update");
  return row ?? null;
}

export async function closeCase(tx: Tx, id: number, upheld: boolean, at: Date): Promise<void> {
  await tx.update(cases).set({ decidedAt: at }).where(eq(cases.id, id));
  await forgetMailsAbout(tx, id);
  await updateFlagOutcomes(tx, id, { upheld, decidedAt: at });
}

/** If the case opens again, the next email tells moderators of it again. */
async function forgetMailsAbout(tx: Tx, caseId: number): Promise<void> {
  await tx.delete(caseMails).where(eq(caseMails.caseId, caseId));
}

export async function reopenCase(tx: Tx, id: number): Promise<void> {
  await tx.update(cases).set({ decidedAt: null, takenById: null, takenAt: null }).where(eq(cases.id, id));
  await updateFlagOutcomes(tx, id, { upheld: null, decidedAt: null });
}

/** The flags of a decided case join the open case about the same target. */
export async function moveFlagsBack(tx: Tx, from: number, to: number): Promise<void> {
  await tx.update(flags).set({ caseId: to, upheld: null, decidedAt: null }).where(eq(flags.caseId, from));
}

export async function updateFlagOutcomes(
  tx: Tx,
  caseId: number,
  outcome: { readonly upheld: boolean | null; readonly decidedAt: Date | null },
): Promise<void> {
  await tx
    .update(flags)
    .set(outcome)
    .where(and(eq(flags.caseId, caseId), isNull(flags.withdrawnAt)));
}

export async function listFlagCounts(tx: Tx, caseId: number) {
  return tx
    .select({
      reason: sql<FlagReason>`${flags.reason}`,
      flags: sql<number>`count(*)::int`,
      weight: sql<number>`sum(${flags.weight})`,
      heaviest: sql<number>`max(${flags.weight})`,
    })
    .from(flags)
    .where(and(eq(flags.caseId, caseId), isNull(flags.withdrawnAt), isNull(flags.decidedAt)))
    .groupBy(flags.reason);
}
