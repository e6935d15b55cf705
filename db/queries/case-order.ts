import { type SQL, sql } from "drizzle-orm";
import type { SubjectKind } from "../schema/subjects";

/** Whose cases are listed, for who looks: their own, those of others, those that nobody has taken. */
export type CasesOf = "mine" | "taken" | "free";

export interface Queue {
  /** Nobody decides about what is their own, nor sees who flagged it. */
  viewerId: number;
  kind?: SubjectKind | undefined;
  of?: CasesOf | undefined;
}

const KEY = /^(\d{1,9})_(-?\d{1,9}(?:\.\d{1,17})?(?:e-?\d{1,3})?)_(\d{1,15})$/;

/** Open cases `k` of a queue; what was opened by a flag that was withdrawn is open to no look. */
export function waitsIn({ viewerId, kind, of }: Queue): SQL {
  return sql`k.decided_at is null and k.flag_count > 0 and k.owner_id is distinct from ${viewerId}::bigint
    ${kind ? sql`and k.subject_kind = ${kind}` : sql``} ${of ? TAKEN[of](viewerId) : sql``}`;
}

const TAKEN: Record<CasesOf, (viewerId: number) => SQL> = {
  mine: (viewerId) => sql`and k.taken_by_id = ${viewerId}`,
  taken: (viewerId) => sql`and k.taken_by_id <> ${viewerId}`,
  free: () => sql`and k.taken_by_id is null`,
};

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
