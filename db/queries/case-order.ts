import { type SQL, sql } from "drizzle-orm";
import type { SubjectKind } from "../schema/subjects";

/** Whose cases are listed, for who looks: their own, those of others, those that nobody has taken. */
export type CasesOf = "mine" | "taken" | "free";

/** Who looks, and since when a case that was taken is still theirs who took it. */
export interface Looking {
  readonly viewerId: number;
  readonly takenSince: Date;
}

export interface Queue extends Looking {
  readonly kind?: SubjectKind | undefined;
  readonly of?: CasesOf | undefined;
}

const KEY = /^(\d{1,9})_(-?\d{1,9}(?:\.\d{1,17})?)_(\d{1,15})$/;

/** Open cases `k` that somebody may decide: not about their own, and not where the last flag was withdrawn. */
export function waitsIn(viewerId: number): SQL {
  return sql`k.decided_at is null and k.flag_count > 0 and k.owner_id is distinct from ${viewerId}::bigint`;
}

export const TAKEN: Record<CasesOf, (looking: Looking) => SQL> = {
  mine: (looking) => sql`(k.taken_by_id = ${looking.viewerId} and ${isTaken(looking)})`,
  taken: (looking) => sql`(k.taken_by_id <> ${looking.viewerId} and ${isTaken(looking)})`,
  free: (looking) => sql`(${isTaken(looking)}) is not true`,
};

/** Null where nobody ever took it. */
const isTaken = ({ takenSince }: Looking) => sql`k.taken_at > ${takenSince.toISOString()}::timestamptz`;

export function listedIn({ kind, of, ...looking }: Queue): SQL {
  return sql`${waitsIn(looking.viewerId)} ${kind ? sql`and k.subject_kind = ${kind}` : sql``}
    ${of ? sql`and ${TAKEN[of](looking)}` : sql``}`;
}

/** The most harmful first, then what weighs most, then what waits longest: the order of the index `cases_open`. */
export const gravestFirst: SQL = sql`k.harm desc, k.weight desc, k.id`;

/** What comes after the case of this key; a made-up key is no key. */
export function comesAfter(key: string | undefined): SQL {
  const [, harm, weight, id] = KEY.exec(key ?? "") ?? [];
  if (!harm || !weight || !id) return sql`true`;
  return sql`k.harm <= ${harm}::int and (k.harm < ${harm}::int or k.weight < ${weight}::float8
    or k.weight = ${weight}::float8 and k.id > ${id}::bigint)`;
}

export const caseKey = (row: { harm: number; weight: number; id: number }) =>
  `${row.harm}_${row.weight}_${row.id}`;
