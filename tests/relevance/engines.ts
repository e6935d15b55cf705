import { type SQL, sql } from "drizzle-orm";
import { database } from "@/db/client";
import { searchForum } from "@/lib/search/search-forum";
import type { Engine } from "./measure";

/** The list of /search, best first. */
export const ourSearch: Engine = async (q) => {
  const { matches } = await searchForum({ text: q, order: "best" });
  return matches.map(({ threadId, commentId, tagId, personId }) => {
    if (commentId !== null) return `comment:${commentId}`;
    if (threadId !== null) return `thread:${threadId}`;
    return tagId !== null ? `tag:${tagId}` : `person:${personId}`;
  });
};

/** What a forum without a search of its own would do, in everything that /search may show. */
export const PLAIN_ENGINES: Readonly<Record<string, Engine>> = {
  "`websearch_to_tsquery`": (q) => {
    const query = sql`websearch_to_tsquery('english', ${q})`;
    const vector = sql`to_tsvector('english', title || ' ' || body)`;
    return listed(sql`${vector} @@ ${query}`, sql`ts_rank_cd(${vector}, ${query}) desc`);
  },
  "`ILIKE`": async (q) => {
    const words = q.split(/\s+/).filter(Boolean);
    const patterns = words.map((word) => `%${word.replace(/[\\%_]/g, "\\$&")}%`);
    return listed(
      sql`(title || ' ' || body) ilike all (${sql.param(patterns)}::text[])`,
      sql`written_at desc`,
    );
  },
};

async function listed(matches: SQL, order: SQL): Promise<string[]> {
  const { rows } = await database().execute<{ name: string }>(sql`
    select name from (
      select 'thread:' || id as name, title, body_text as body, created_at as written_at from threads where listed
      union all
      select 'comment:' || c.id, '', c.body_text, c.created_at from comments c join threads t on t.id = c.thread_id
      where c.shown and not c.pointer and t.listed
      union all
      select 'tag:' || t.id, concat_ws(' ', t.name, (select string_agg(alias::text, ' ') from tag_aliases where tag_id = t.id)),
        t.description, '2000-01-01' from tags t
      union all
      select 'person:' || p.id, concat_ws(' ', p.handle, p.name), coalesce(p.about, ''), p.joined_at
      from people p where is_found_by_search(p.id)) entries
    where ${matches} order by ${order}, name limit 10`);
  return rows.map(({ name }) => name);
}
