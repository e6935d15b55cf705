import { type SQL, sql } from "drizzle-orm";
import { database } from "../client";
import { cases, decisions, flags, people } from "../schema";
import type { FlagReason } from "../schema/flags";
import type { SubjectKind } from "../schema/subjects";
import { caseKey, comesAfter, gravestFirst, type Looking, listedIn, type Queue, TAKEN } from "./case-order";
import { type Thing, thing, thingJoins } from "./case-things";
import { type PersonRef, refOf, refOrNull } from "./person-ref";

/** The flags of a case that stand, by what they say. */
export interface Said {
  reason: FlagReason;
  members: number;
  visitors: number;
  filters: number;
}

/** Why readers do not see a thing: the last decision that hid it. */
export interface HiddenBy {
  decisionId: number;
  /** Null where the program did. */
  by: PersonRef | null;
  reason: string;
  at: Date;
}

export interface CaseRow {
  id: number;
  kind: SubjectKind;
  subjectId: number;
  weight: number;
  harm: number;
  flagCount: number;
  openedAt: Date;
  /** Who works on it, as long as it is theirs. */
  taken: { by: PersonRef; at: Date; own: boolean } | null;
  decidedAt: Date | null;
  thing: Thing;
  said: Said[];
  hidden: HiddenBy | null;
  /** The key of what follows. */
  key: string;
}

/** The queue of open cases, the gravest first; read by `cases_open`. */
export function listCases(queue: Queue & { after?: string | undefined; limit: number }): Promise<CaseRow[]> {
  return rowsOf(
    sql`select * from ${cases} k where ${listedIn(queue)} and ${comesAfter(queue.after)}
      order by ${gravestFirst} limit ${queue.limit}`,
    queue,
  );
}

/** A case, open or decided; null where there is none. */
export async function findCase(id: number, looking: Looking): Promise<CaseRow | null> {
  return (await rowsOf(sql`select * from ${cases} k where k.id = ${id}`, looking))[0] ?? null;
}

/** The case in which a thing is to be decided about; null where nobody has flagged it, or no flag stands. */
export async function findOpenCaseOf(subject: { kind: SubjectKind; id: number }): Promise<number | null> {
  const { rows } = await database().execute<{ id: number }>(sql`
    select id::float8 as id from ${cases} where subject_kind = ${subject.kind} and subject_id = ${subject.id}
      and decided_at is null and flag_count > 0`);
  return rows[0]?.id ?? null;
}

/** The case to go on with: the gravest that nobody else has taken. */
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
  where d.subject_kind = k.subject_kind and d.subject_id = k.subject_id and d.undone_at is null
    and d.kind in ('hide', 'remove')
  order by d.id desc limit 1`;

type Stored = Omit<CaseRow, "openedAt" | "taken" | "decidedAt" | "hidden" | "key"> & {
  openedAt: string;
  taken: { by: PersonRef; at: string; own: boolean } | null;
  decidedAt: string | null;
  hidden: (Omit<HiddenBy, "at"> & { at: string }) | null;
};

async function rowsOf(which: SQL, { viewerId, takenSince }: Looking): Promise<CaseRow[]> {
  const { rows } = await database().execute<Stored & Record<string, unknown>>(sql`
    select k.id::float8 as id, k.subject_kind as kind, k.subject_id::float8 as "subjectId", k.weight, k.harm,
      k.flag_count as "flagCount", k.opened_at as "openedAt", k.decided_at as "decidedAt",
      case when taker.id is not null then json_build_object('at', k.taken_at, 'own', taker.id = ${viewerId},
        'by', ${refOf("taker")}) end as taken,
      ${thing} as thing, s.said, h.hidden
    from (${which}) k ${thingJoins}
    left join ${people} taker on taker.id = k.taken_by_id and k.taken_at > ${takenSince.toISOString()}::timestamptz
    left join lateral (${said}) s on true
    left join lateral (${hidden}) h on true
    order by ${gravestFirst}`);
  return rows.map((row) => ({
    ...row,
    openedAt: new Date(row.openedAt),
    taken: row.taken && { ...row.taken, at: new Date(row.taken.at) },
    decidedAt: row.decidedAt === null ? null : new Date(row.decidedAt),
    hidden: row.thing.state === "shown" ? null : row.hidden && { ...row.hidden, at: new Date(row.hidden.at) },
    key: caseKey(row),
  }));
}
