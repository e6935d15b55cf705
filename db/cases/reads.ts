import { and, desc, eq, isNull, type SQL, sql } from "drizzle-orm";
import { type Database, database } from "../client";
import { decisions } from "../decisions/schema";
import { type FlagReason, flags } from "../flags/schema";
import { type PersonRef, refOf, refOrNull } from "../people/person-ref";
import { people } from "../people/schema";
import { type TargetView, targetView, targetViewJoins } from "../targets/reads";
import type { TargetKind } from "../targets/schema";
import type { Tx } from "../transaction";
import { caseKey, comesAfter, gravestFirst, type Looking, listedIn, OPEN, type Queue, TAKEN } from "./queue";
import { caseNotes, cases } from "./schema";

export interface FlagCount {
  reason: FlagReason;
  members: number;
  visitors: number;
  filters: number;
}

export interface HiddenBy {
  decisionId: number;
  by: PersonRef | null;
  reason: string;
  at: Date;
}

export interface Escalated {
  by: PersonRef | null;
  at: Date;
  note: string;
  from: { kind: TargetKind; id: number } | null;
}

export interface CaseRow {
  id: number;
  kind: TargetKind;
  targetId: number;
  weight: number;
  harm: number;
  flagCount: number;
  openedAt: Date;
  care: boolean;
  taken: { by: PersonRef; at: Date; own: boolean } | null;
  decidedAt: Date | null;
  escalated: Escalated | null;
  target: TargetView;
  said: FlagCount[];
  notes: number;
  hidden: HiddenBy | null;
  key: string;
}

/** Read by `cases_open`, the gravest first. */
export function listCases(queue: Queue & { after?: string | undefined; limit: number }): Promise<CaseRow[]> {
  return rowsOf(
    sql`select * from ${cases} k where ${listedIn(queue)} and ${comesAfter(queue.after)}
      order by ${gravestFirst} limit ${queue.limit}`,
    queue,
  );
}

/** Some cases by their ids, but not those about the viewer. */
export const listCasesById = (ids: readonly number[], looking: Looking): Promise<CaseRow[]> =>
  rowsOf(
    sql`select * from ${cases} k where k.id = any(${sql.param([...ids])}::bigint[])
      and k.owner_id is distinct from ${looking.viewerId}::bigint`,
    looking,
  );

const MOST_BEHIND = 10;

/** The flagged posts of a member before a decision about the account, first the one from which a moderator came to it. */
export function listFlaggedPosts(decisionId: number, looking: Looking): Promise<CaseRow[]> {
  return rowsOf(
    sql`select k.*, k.id is not distinct from d.from_case_id as behind
      from ${decisions} d join ${cases} k on k.owner_id = d.owner_id
      where d.id = ${decisionId} and k.target_kind <> 'person' and k.opened_at <= d.created_at
        and exists (select from ${flags} f where f.case_id = k.id and f.withdrawn_at is null)
      order by behind desc, k.id desc limit ${MOST_BEHIND}`,
    looking,
    sql`k.behind desc, k.id desc`,
  );
}

export async function findCase(id: number, looking: Looking): Promise<CaseRow | null> {
  return (await rowsOf(sql`select * from ${cases} k where k.id = ${id}`, looking))[0] ?? null;
}

export async function findOpenCaseOf(subject: { kind: TargetKind; id: number }): Promise<number | null> {
  const { rows } = await database().execute<{ id: number }>(sql`
    select k.id::float8 as id from ${cases} k
    where k.target_kind = ${subject.kind} and k.target_id = ${subject.id} and ${OPEN}`);
  return rows[0]?.id ?? null;
}

export async function isEscalated(personId: number): Promise<boolean> {
  const { rows } = await database().execute(sql`
    select from ${cases} k where k.target_kind = 'person' and k.target_id = ${personId}
      and k.decided_at is null and k.escalated_at is not null`);
  return rows.length > 0;
}

export async function findNextCase(queue: Queue, but: number): Promise<number | null> {
  const { rows } = await database().execute<{ id: number }>(sql`
    select k.id::float8 as id from ${cases} k where ${listedIn(queue)} and k.id <> ${but}
      and not coalesce(${TAKEN.taken(queue)}, false)
    order by ${gravestFirst} limit 1`);
  return rows[0]?.id ?? null;
}

const said = sql`
  select coalesce(json_agg(r order by r.weight desc), '[]') as said from (
    select reason, sum(weight) as weight, count(*) filter (where origin = 'member') as members,
      count(*) filter (where origin = 'visitor') as visitors, count(*) filter (where origin = 'filter') as filters
    from ${flags} where case_id = k.id and withdrawn_at is null group by reason) r`;

const hidden = sql`
  select json_build_object('decisionId', d.id, 'reason', d.reason_title, 'at', d.created_at, 'by',
    ${refOrNull("b")}) as hidden
  from ${decisions} d left join ${people} b on b.id = d.by_id
  where d.target_kind = k.target_kind and d.target_id = k.target_id and d.undone_at is null
    and d.kind in ('hide', 'remove')
  order by d.id desc limit 1`;

type Stored = Omit<CaseRow, "openedAt" | "taken" | "decidedAt" | "escalated" | "hidden" | "key"> & {
  openedAt: string;
  taken: { by: PersonRef; at: string; own: boolean } | null;
  decidedAt: string | null;
  escalated: (Omit<Escalated, "at"> & { at: string }) | null;
  hidden: (Omit<HiddenBy, "at"> & { at: string }) | null;
};

async function rowsOf(
  which: SQL,
  { viewerId, takenSince }: Looking,
  order: SQL = gravestFirst,
): Promise<CaseRow[]> {
  const { rows } = await database().execute<Stored & Record<string, unknown>>(sql`
    select k.id::float8 as id, k.target_kind as kind, k.target_id::float8 as "targetId", k.weight, k.harm,
      k.flag_count as "flagCount", k.care, k.opened_at as "openedAt", k.decided_at as "decidedAt",
      case when taker.id is not null then json_build_object('at', k.taken_at, 'own', taker.id = ${viewerId},
        'by', ${refOf("taker")}) end as taken,
      case when k.escalated_at is not null then json_build_object('at', k.escalated_at, 'note', k.escalation_note,
        'by', ${refOrNull("e")},
        'from', case when k.escalated_from_id is not null then
          json_build_object('kind', k.escalated_from_kind, 'id', k.escalated_from_id) end) end as escalated,
      ${targetView} as target, s.said, h.hidden,
      (select count(*)::int from ${caseNotes} n where n.case_id = k.id) as notes
    from (${which}) k ${targetViewJoins}
    left join ${people} taker on taker.id = k.taken_by_id and k.taken_at > ${takenSince.toISOString()}::timestamptz
    left join ${people} e on e.id = k.escalated_by_id
    left join lateral (${said}) s on true
    left join lateral (${hidden}) h on true
    order by ${order}`);
  return rows.map((row) => ({
    ...row,
    openedAt: new Date(row.openedAt),
    taken: row.taken && { ...row.taken, at: new Date(row.taken.at) },
    decidedAt: row.decidedAt === null ? null : new Date(row.decidedAt),
    escalated: row.escalated && { ...row.escalated, at: new Date(row.escalated.at) },
    hidden:
      row.target.state === "shown" ? null : row.hidden && { ...row.hidden, at: new Date(row.hidden.at) },
    key: caseKey(row),
  }));
}

export interface CaseBehind {
  id: number;
  noticed: boolean;
  found: boolean;
}

/** The named case about one of the member's posts, or else the one from which the account was escalated. */
export async function findCaseBehind(
  personId: number,
  fromCaseId: number | null,
  from: Pick<Database, "execute"> = database(),
): Promise<CaseBehind | null> {
  const { rows } = await from.execute<CaseBehind & Record<string, unknown>>(sql`
    select k.id::float8 as id,
      exists (select from ${flags} f where f.case_id = k.id and f.withdrawn_at is null and f.origin <> 'filter') as noticed,
      exists (select from ${flags} f where f.case_id = k.id and f.withdrawn_at is null and f.origin = 'filter') as found
    from ${cases} k
    where k.owner_id = ${personId} and k.target_kind <> 'person' and k.id = coalesce(${fromCaseId}::bigint, (
      select p.id from ${cases} a join ${cases} p
        on p.target_kind = a.escalated_from_kind and p.target_id = a.escalated_from_id
      where a.target_kind = 'person' and a.target_id = ${personId} and a.decided_at is null
      order by p.id desc limit 1))`);
  return rows[0] ?? null;
}

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
