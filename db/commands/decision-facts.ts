import { sql } from "drizzle-orm";
import type { DecisionKind, MachinePart } from "../schema/decisions";
import type { SubjectKind } from "../schema/subjects";
import type { Tx } from "../transaction";

/** A decision as it decides who is told what of it. By numbers only: nobody's name is in it. */
export interface DecisionFacts {
  kind: DecisionKind;
  subjectKind: SubjectKind;
  ownerId: number | null;
  /** Null where the program decided. */
  byId: number | null;
  machine: MachinePart;
  reasonTitle: string;
  caseId: number | null;
  /** The larger decision that it was a part of stands as this one does: its statement tells of both. */
  toldWithWhole: boolean;
  /** The program had hidden it, or silenced them, until this was decided. */
  lifts: boolean;
  undoneAt: Date | null;
  undoneById: number | null;
  appeal: AppealFacts | null;
}

export interface AppealFacts {
  granted: boolean | null;
  decidedById: number | null;
  /** Who wrote the last message about it; null where nobody did. */
  saidById: number | null;
  /** How many messages there are. */
  said: number;
}

/** What the program did since a person decided last holds until a person decides again. */
const LIFTS = sql`exists (
  select from decisions p
  where p.subject_kind = d.subject_kind and p.subject_id = d.subject_id and p.id < d.id and p.by_id is null
    and p.undone_at is null and p.kind in ('hide', 'silence') and not exists (
      select from decisions q
      where q.subject_kind = d.subject_kind and q.subject_id = d.subject_id and q.by_id is not null
        and q.undone_at is null and q.id > p.id and q.id < d.id))`;

/** Neither undone nor appealed until the transaction ends, so that nobody is left told of what holds no longer. */
export async function lockDecisionFacts(tx: Tx, decisionId: number): Promise<DecisionFacts | null> {
  const { rows } = await tx.execute<DecisionFacts & Record<string, unknown>>(sql`
    select d.kind, d.subject_kind as "subjectKind", d.owner_id::float8 as "ownerId", d.by_id::float8 as "byId",
      d.machine, d.reason_title as "reasonTitle", d.case_id::float8 as "caseId", exists (
        select from decisions w where w.id = d.part_of_id and (w.undone_at is null) = (d.undone_at is null)
      ) as "toldWithWhole",
      ${LIFTS} as lifts, d.undone_at as "undoneAt", d.undone_by_id::float8 as "undoneById",
      (select json_build_object('granted', a.granted, 'decidedById', a.decided_by_id,
        'saidById', (select m.person_id from appeal_messages m where m.appeal_id = a.id order by m.id desc limit 1),
        'said', (select count(*) from appeal_messages m where m.appeal_id = a.id))
        from appeals a where a.decision_id = d.id) as appeal
    from decisions d where d.id = ${decisionId} for share of d`);
  return rows[0] ?? null;
}

/** The members whose flags stand in a case. */
export async function listFlaggersOf(tx: Tx, caseId: number): Promise<number[]> {
  const { rows } = await tx.execute<{ id: number }>(sql`
    select distinct person_id::float8 as id from flags
    where case_id = ${caseId} and origin = 'member' and withdrawn_at is null order by 1`);
  return rows.map(({ id }) => id);
}
