import { sql } from "drizzle-orm";
import { database } from "../client";
import { appeals, cases } from "../schema";
import type { SubjectKind } from "../schema/subjects";
import { type Looking, TAKEN, waitsIn } from "./case-order";

/** What waits for those who keep order: the numbers that fall while they work. */
export interface ToDecide {
  cases: number;
  appeals: number;
}

/** Without what is one's own: nobody decides about that. */
export async function countToDecide(viewerId: number): Promise<ToDecide> {
  const { rows } = await database().execute<ToDecide & Record<string, unknown>>(sql`
    select (select count(*) from ${cases} k where ${waitsIn(viewerId)})::float8 as cases,
      (select count(*) from ${appeals} where decided_at is null and person_id <> ${viewerId})::float8 as appeals`);
  return rows[0] ?? { cases: 0, appeals: 0 };
}

export interface CaseCounts {
  all: number;
  mine: number;
  taken: number;
  free: number;
  kinds: Partial<Record<SubjectKind, number>>;
}

/** How many cases wait, by who has taken them and by what they are about. */
export async function countCases(looking: Looking): Promise<CaseCounts> {
  const { rows } = await database().execute<CaseCounts & Record<string, unknown>>(sql`
    select coalesce(sum(n), 0)::float8 as all, coalesce(sum(mine), 0)::float8 as mine,
      coalesce(sum(taken), 0)::float8 as taken, coalesce(sum(free), 0)::float8 as free,
      coalesce(json_object_agg(kind, n) filter (where kind is not null), '{}') as kinds
    from (
      select k.subject_kind as kind, count(*) as n, count(*) filter (where ${TAKEN.mine(looking)}) as mine,
        count(*) filter (where ${TAKEN.taken(looking)}) as taken, count(*) filter (where ${TAKEN.free(looking)}) as free
      from ${cases} k where ${waitsIn(looking.viewerId)} group by k.subject_kind) by_kind`);
  return rows[0] ?? { all: 0, mine: 0, taken: 0, free: 0, kinds: {} };
}
