import { sql } from "drizzle-orm";
import { type Database, database } from "../client";
import { isByMuted, isHiddenFor } from "../mutes/reads";
import { isSeen, type Match, matchColumns, type Wanted, whichOf } from "./entries";
import { within } from "./within";

export interface NewPosts {
  /** Only entries with a higher id are new. */
  readonly after: number;
  /** Null for all that there are. */
  readonly until: number | null;
  /** No post is new that was written before this time: imported posts are not. */
  readonly since: Date;
  /** Whose own posts are left out, and what they hid or muted. */
  readonly reader: number;
  readonly limit: number;
  readonly ms: number;
}

/** Newest first, and only what a visitor may see. The time is bounded by the posts since `since`, and by `ms`. */
export function listNewPosts(
  wanted: Wanted,
  { after, until, since, reader, limit, ms }: NewPosts,
): Promise<Match[]> {
  const order = wanted.isDense
    ? sql`e.written_at desc, e.id desc`
    : sql`e.written_at + interval '0' desc, e.id desc`;
  const isUntil = until === null ? sql`true` : sql`e.id <= ${until}`;
  return within<Match>(
    ms,
    sql`
    select ${matchColumns}, e.id::text as cursor
    from (select e.id, e.kind, e.thread_id, e.comment_id, e.tag_id, e.person_id, e.written_at
      from search_entries e where ${whichOf(wanted)} and e.thread_id is not null and e.id > ${after} and ${isUntil}
        and e.written_at > ${since.toISOString()}::timestamptz order by ${order} offset 0) e
    where ${isSeen} and (
      select coalesce(c.writer_id, t.writer_id) <> ${reader} and not ${isHiddenFor(reader, sql`t.id`)}
        and not case when c.id is null then ${isByMuted(reader, "t")} else ${isByMuted(reader)} end
      from threads t left join comments c on c.id = e.comment_id where t.id = e.thread_id)
    limit ${limit}`,
  );
}

/** Up to where the entries of the search go now. */
export async function findNewestEntryId(from: Pick<Database, "execute"> = database()): Promise<number> {
  const { rows } = await from.execute<{ id: number }>(
    sql`select coalesce((select id from search_entries order by id desc limit 1), 0)::float8 as id`,
  );
  return rows[0]?.id ?? 0;
}
