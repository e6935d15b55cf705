import { type SQL, sql } from "drizzle-orm";
import { appeals } from "../appeals/schema";
import { database } from "../client";
import { type Form, readCursor, valueIn, writeCursor } from "../cursor";
import { modmails } from "../modmail/schema";
import { people } from "../people/schema";
import type { TargetKind } from "../targets/schema";
import { cases } from "./schema";

export type CasesOf = "mine" | "taken" | "free";

export interface Looking {
  readonly viewerId: number;
  readonly takenSince: Date;
}

export interface Queue extends Looking {
  readonly kind?: TargetKind | undefined;
  readonly of?: CasesOf | undefined;
}

const KEY = ["flag", "flag", "count", "number", "id"] satisfies Form[];

/** Must match the index `cases_open`. A case whose last flag was withdrawn is not open. */
export const OPEN: SQL = sql`k.decided_at is null and (k.flag_count > 0 or k.escalated_at is not null or k.care)`;

/** Open cases `k` that a viewer may decide: not about their own posts, and only admins decide an escalated case. */
export function waitsIn(viewerId: number): SQL {
  return sql`${OPEN} and k.owner_id is distinct from ${viewerId}::bigint and (k.escalated_at is null
    or exists (select from ${people} viewer where viewer.id = ${viewerId} and viewer.role = 'admin'))`;
}

export const TAKEN: Record<CasesOf, (looking: Looking) => SQL> = {
  mine: (looking) => sql`(k.taken_by_id = ${looking.viewerId} and ${isTaken(looking)})`,
  taken: (looking) => sql`(k.taken_by_id <> ${looking.viewerId} and ${isTaken(looking)})`,
  free: (looking) => sql`(${isTaken(looking)}) is not true`,
};

const isTaken = ({ takenSince }: Looking) => sql`k.taken_at > ${takenSince.toISOString()}::timestamptz`;

export function listedIn({ kind, of, ...looking }: Queue): SQL {
  return sql`${waitsIn(looking.viewerId)} ${kind ? sql`and k.target_kind = ${kind}` : sql``}
    ${of ? sql`and ${TAKEN[of](looking)}` : sql``}`;
}

/** Must match the order of the index `cases_open`: danger, escalated, most harmful, heaviest, oldest. */
export const gravestFirst: SQL = sql`k.care desc, (k.escalated_at is not null) desc, k.harm desc, k.weight desc, k.id`;

/** The key comes from the address bar: an invalid one gives the first page. */
export function comesAfter(key: string | undefined): SQL {
  const values = readCursor(KEY, key);
  if (!values) return sql`true`;
  const [care = "", escalated = "", ...rest] = values;
  const [harm, weight, id] = KEY.slice(2).map((form, index) => valueIn(form, rest[index] ?? ""));
  const ofHarm = sql`k.harm <= ${harm} and (k.harm < ${harm} or k.weight < ${weight}
    or k.weight = ${weight} and k.id > ${id})`;
  const after =
    escalated === "1"
      ? sql`((k.escalated_at is not null) < true or ${ofHarm})`
      : sql`(k.escalated_at is not null) <= false and ${ofHarm}`;
  return care === "1" ? sql`(k.care < true or (${after}))` : sql`k.care <= false and (${after})`;
}

export const caseKey = (row: {
  care: boolean;
  escalated: object | null;
  harm: number;
  weight: number;
  id: number;
}) => writeCursor([row.care ? 1 : 0, row.escalated ? 1 : 0, row.harm, row.weight, row.id]);

export interface ToDecide {
  cases: number;
  appeals: number;
  /** Threads of members with the moderators that have no answer. */
  messages: number;
}

export async function countToDecide(viewerId: number): Promise<ToDecide> {
  const { rows } = await database().execute<ToDecide & Record<string, unknown>>(sql`
    select (select count(*) from ${cases} k where ${waitsIn(viewerId)})::float8 as cases,
      (select count(*) from ${appeals} where decided_at is null and person_id <> ${viewerId})::float8 as appeals,
      (select count(*) from ${modmails} where unanswered_since is not null and person_id <> ${viewerId})::float8 as messages`);
  return rows[0] ?? { cases: 0, appeals: 0, messages: 0 };
}

export interface CaseCounts {
  all: number;
  mine: number;
  taken: number;
  free: number;
  kinds: Partial<Record<TargetKind, number>>;
}

export async function countCases(looking: Looking): Promise<CaseCounts> {
  const { rows } = await database().execute<CaseCounts & Record<string, unknown>>(sql`
    select coalesce(sum(n), 0)::float8 as all, coalesce(sum(mine), 0)::float8 as mine,
      coalesce(sum(taken), 0)::float8 as taken, coalesce(sum(free), 0)::float8 as free,
      coalesce(json_object_agg(kind, n) filter (where kind is not null), '{}') as kinds
    from (
      select k.target_kind as kind, count(*) as n, count(*) filter (where ${TAKEN.mine(looking)}) as mine,
        count(*) filter (where ${TAKEN.taken(looking)}) as taken, count(*) filter (where ${TAKEN.free(looking)}) as free
      from ${cases} k where ${waitsIn(looking.viewerId)} group by k.target_kind) by_kind`);
  return rows[0] ?? { all: 0, mine: 0, taken: 0, free: 0, kinds: {} };
}

export interface Open {
  cases: number;
  taken: number;
  appeals: number;
  held: number;
}

export async function countOpen(): Promise<Open> {
  const { rows } = await database().execute<Open & Record<string, unknown>>(sql`
    select count(*)::float8 as cases, count(k.taken_by_id)::float8 as taken,
      count(*) filter (where exists (select from decisions d
        where d.target_kind = k.target_kind and d.target_id = k.target_id
          and d.kind = 'hide' and d.machine = 'decided' and d.undone_at is null))::float8 as held,
      (select count(*) from appeals where decided_at is null)::float8 as appeals
    from cases k where ${OPEN}`);
  return rows[0] ?? { cases: 0, taken: 0, appeals: 0, held: 0 };
}
