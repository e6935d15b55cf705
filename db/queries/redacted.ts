import { type SQL, sql } from "drizzle-orm";
import { decisions } from "../schema";

/** Whether a moderator took private information out of a text; looked up only where it was changed at all. */
export function isRedacted(kind: "thread" | "comment", id: SQL, editedAt: SQL): SQL<boolean> {
  return sql<boolean>`(${editedAt} is not null and exists (select from ${decisions} d
    where d.subject_kind = ${kind} and d.subject_id = ${id} and d.kind = 'redact' and d.undone_at is null))`;
}
