import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { cases, decisions, flags, people } from "../schema";
import type { SubjectKind } from "../schema/subjects";
import type { Tx } from "../transaction";

interface Thing {
  readonly kind: SubjectKind;
  readonly id: number;
}

export interface OpenCase {
  readonly id: number;
  /** A reader had flagged the thing. */
  readonly noticed: boolean;
  /** A filter had found it. */
  readonly found: boolean;
  /** It was handed to the admins. */
  readonly escalated: boolean;
  /** It is open only because somebody may be in danger: nobody has said anything against the thing. */
  readonly careOnly: boolean;
}

/** The open case about a thing, locked: of two who decide it, the second finds none. */
export async function lockOpenCase(tx: Tx, { kind, id }: Thing): Promise<OpenCase | null> {
  const standing = (origin: "filter" | "reader") => sql<boolean>`exists (
    select from flags f where f.case_id = cases.id and f.withdrawn_at is null
      and (f.origin = 'filter') = ${origin === "filter"})`;
  const [row] = await tx
    .select({
      ...{ id: cases.id, noticed: standing("reader"), found: standing("filter") },
      escalated: sql<boolean>`${cases.escalatedAt} is not null`,
      careOnly: sql<boolean>`${cases.care} and ${cases.flagCount} = 0 and ${cases.escalatedAt} is null`,
    })
    .from(cases)
    .where(and(eq(cases.subjectKind, kind), eq(cases.subjectId, id), isNull(cases.decidedAt)))
    .for("no key update");
  return row ?? null;
}

/** Decided: its flags that stand are settled with it, as upheld or not. */
export async function closeCase(tx: Tx, id: number, upheld: boolean, at: Date): Promise<void> {
  await tx.update(cases).set({ decidedAt: at }).where(eq(cases.id, id));
  await settleFlags(tx, id, { upheld, settledAt: at });
}

/** To be decided anew, by anybody. Left as it is where a newer case about the thing is open. */
export async function reopenCase(tx: Tx, id: number): Promise<void> {
  await tx
    .update(cases)
    .set({ decidedAt: null, takenById: null, takenAt: null })
    .where(
      and(
        eq(cases.id, id),
        sql`not exists (select from cases o where o.subject_kind = cases.subject_kind
          and o.subject_id = cases.subject_id and o.decided_at is null)`,
      ),
    );
  await settleFlags(tx, id, { upheld: null, settledAt: null });
}

export async function settleFlags(
  tx: Tx,
  caseId: number,
  outcome: { readonly upheld: boolean | null; readonly settledAt: Date | null },
): Promise<void> {
  await tx
    .update(flags)
    .set(outcome)
    .where(and(eq(flags.caseId, caseId), isNull(flags.withdrawnAt)));
}

/** What a case was decided with. */
export async function findDecidedCase(tx: Tx, caseId: number) {
  const [row] = await tx
    .select({
      kind: decisions.kind,
      reason: decisions.reasonTitle,
      at: decisions.createdAt,
      by: people.handle,
    })
    .from(decisions)
    .innerJoin(people, eq(people.id, decisions.byId))
    .where(and(eq(decisions.caseId, caseId), isNull(decisions.undoneAt)))
    .orderBy(desc(decisions.id))
    .limit(1);
  return row;
}
