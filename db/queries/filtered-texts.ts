import { type SQL, sql } from "drizzle-orm";
import { type Database, database } from "../client";
import { cases, comments, decisions, flags, people, threads } from "../schema";
import { isMasked } from "./shown-writers";

/** A text as a filter looks at it later, when it stands. */
export interface FilteredRow extends Record<string, unknown> {
  kind: "thread" | "comment";
  id: number;
  threadId: number;
  slug: string;
  title: string;
  body: unknown;
  postedAt: string;
  /** What readers see of who wrote it; null where they see no name. */
  writer: string | null;
  /** Its writer is a member like any other: what those write who keep order is not looked at. */
  ofMember: boolean;
  shown: boolean;
  /** A filter has flagged it before, or somebody has decided about it. */
  seen: boolean;
}

type From = Pick<Database, "execute">;

const seen = (kind: "thread" | "comment", id: SQL) => sql`(exists (
    select from ${cases} k join ${flags} f on f.case_id = k.id
    where k.subject_kind = ${kind} and k.subject_id = ${id} and f.origin = 'filter')
  or exists (
    select from ${decisions} d where d.subject_kind = ${kind} and d.subject_id = ${id} and d.by_id is not null)) as seen`;

const ofThread = sql`'thread' as kind, t.id::float8 as id, t.id::float8 as "threadId", t.slug, t.title, t.body,
  t.created_at as "postedAt", case when not t.anonymous then coalesce(w.name, w.handle) end as writer,
  w.role = 'member' as "ofMember", t.listed as shown, ${seen("thread", sql`t.id`)}
  from ${threads} t join ${people} w on w.id = t.writer_id`;
const ofComment = sql`'comment' as kind, c.id::float8 as id, t.id::float8 as "threadId", t.slug, '' as title, c.body,
  c.created_at as "postedAt", case when not ${isMasked()} then coalesce(w.name, w.handle) end as writer,
  w.role = 'member' as "ofMember", c.shown and t.listed as shown, ${seen("comment", sql`c.id`)}
  from ${comments} c join ${threads} t on t.id = c.thread_id join ${people} w on w.id = c.writer_id`;

export async function findFilteredText(
  { kind, id }: { readonly kind: "thread" | "comment"; readonly id: number },
  from: From = database(),
): Promise<FilteredRow | undefined> {
  const { rows } = await from.execute<FilteredRow>(
    kind === "thread"
      ? sql`select ${ofThread} where t.id = ${id}`
      : sql`select ${ofComment} where c.id = ${id}`,
  );
  return rows[0];
}

/** The next texts that readers see, by their numbers; all of them, or those that came with an import. */
export async function listTextsAfter(
  { kind, after, imported }: { kind: "thread" | "comment"; after: number; imported: boolean },
  most: number,
): Promise<FilteredRow[]> {
  const query =
    kind === "thread"
      ? sql`select ${ofThread} where t.id > ${after} and t.listed
          and (not ${imported}::boolean or t.imported_from is not null) order by t.id limit ${most}`
      : sql`select ${ofComment} where c.id > ${after} and c.shown and t.listed
          and (not ${imported}::boolean or c.old_id is not null) order by c.id limit ${most}`;
  const { rows } = await database().execute<FilteredRow>(query);
  return rows;
}
