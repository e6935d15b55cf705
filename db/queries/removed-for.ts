import { type SQL, sql } from "drizzle-orm";
import { decisions } from "../schema";
import type { SubjectKind } from "../schema/subjects";

/** The rule that stands where a thing stood: the title of the reason for which it was removed. */
export function removedFor(kind: SubjectKind, id: SQL): SQL<string | null> {
  return sql<string | null>`(
    select d.reason_title from ${decisions} d
    where d.subject_kind = ${kind} and d.subject_id = ${id} and d.kind = 'remove' and d.undone_at is null
    order by d.id desc limit 1)`;
}
