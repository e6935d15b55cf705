import { and, eq, isNull, sql } from "drizzle-orm";
import { decisions, people } from "../schema";
import type { Tx } from "../transaction";

export interface HiddenOften extends Record<string, unknown> {
  /** How many of their things were taken from view since then, and were not brought back. */
  hidden: number;
  /** They can write nothing at this moment anyway. */
  silenced: boolean;
}

/** Counted while their own row is locked, so that of two hidden at once the second counts the first. */
export async function countHiddenThings(
  tx: Tx,
  ownerId: number,
  { since, at }: { since: Date; at: Date },
): Promise<HiddenOften> {
  const { rows } = await tx.execute<HiddenOften>(sql`
    select greatest(p.silenced_until, p.suspended_until) > ${at.toISOString()}::timestamptz is true as silenced,
      (select count(distinct (d.subject_kind, d.subject_id))::int from ${decisions} d
        where d.owner_id = p.id and d.kind in ('hide', 'remove') and d.undone_at is null
          and d.created_at > ${since.toISOString()}::timestamptz
          and not exists (select from ${decisions} later
            where later.subject_kind = d.subject_kind and later.subject_id = d.subject_id and later.id > d.id
              and later.kind in ('restore', 'dismiss') and later.undone_at is null)) as hidden
    from ${people} p where p.id = ${ownerId}`);
  return rows[0] ?? { hidden: 0, silenced: false };
}

/** The standing decision by which the flags of a case hid its thing, without a person. */
export async function findHiddenByFlags(tx: Tx, caseId: number): Promise<{ id: number } | undefined> {
  const [row] = await tx
    .select({ id: decisions.id })
    .from(decisions)
    .where(
      and(
        ...[eq(decisions.caseId, caseId), eq(decisions.kind, "hide"), isNull(decisions.byId)],
        ...[decisions.noticed, isNull(decisions.undoneAt)],
      ),
    );
  return row;
}
