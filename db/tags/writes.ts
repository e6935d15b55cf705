import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "../transaction";
import { tagAliases, tagFollows, tags, threadTags } from "./schema";

export async function upsertTag(
  tx: Tx,
  tag: typeof tags.$inferInsert,
  aliases: readonly string[],
): Promise<number> {
  const { slug, ...rest } = tag;
  const [row] = await tx
    .insert(tags)
    .values(tag)
    .onConflictDoUpdate({ target: tags.slug, set: rest })
    .returning({ id: tags.id });
  if (!row) throw new Error("A tag was not stored.");
  const words = [...new Map([slug, tag.name, ...aliases].map((word) => [word.toLowerCase(), word])).values()];
  await tx
    .insert(tagAliases)
    .values(words.map((alias) => ({ alias, tagId: row.id })))
    .onConflictDoNothing();
  return row.id;
}

function standing(chosen: readonly number[]) {
  const ids = sql`array[${sql.join(
    chosen.map((id) => sql`${id}::bigint`),
    sql`, `,
  )}]`;
  return sql`recursive above as (
      select id, parent_id, array_position(${ids}, id) as position, true as chosen from tags where id = any(${ids})
      union
      select tags.id, tags.parent_id, null, false from tags join above on tags.id = above.parent_id
    ), standing as (
      select id, bool_or(chosen) as chosen, coalesce(min(position), 0) as position from above group by id order by id
    )`;
}

/** Rows are inserted by tag id, the order in which the triggers lock the counts. Returns the slugs, parents too. */
export async function insertThreadTags(
  tx: Tx,
  threadId: number,
  chosen: readonly number[],
): Promise<string[]> {
  if (chosen.length === 0) return [];
  const { rows } = await tx.execute<{ slug: string }>(sql`
    with ${standing(chosen)}, placed as (
      insert into ${threadTags} (thread_id, tag_id, chosen, position)
      select ${threadId}, id, chosen, position from standing order by id
      on conflict do nothing
    )
    select tags.slug from standing join tags using (id)`);
  return rows.map((row) => row.slug);
}

/** Locks all old and new tags first, in the order of their ids. Returns the slugs of the new tags. */
export async function replaceThreadTags(
  tx: Tx,
  threadId: number,
  chosen: readonly number[],
): Promise<string[]> {
  await tx.execute(sql`
    with ${standing(chosen)}
    select from ${tags} where ${tags.id} in (
      select id from standing union select tag_id from thread_tags where thread_id = ${threadId}
    ) order by ${tags.id} for no key update`);
  await tx.delete(threadTags).where(eq(threadTags.threadId, threadId));
  return insertThreadTags(tx, threadId, chosen);
}

export async function insertTagFollow(tx: Tx, follow: typeof tagFollows.$inferInsert): Promise<void> {
  await tx.insert(tagFollows).values(follow).onConflictDoNothing();
}

export async function deleteTagFollow(tx: Tx, personId: number, tagId: number): Promise<void> {
  await tx.delete(tagFollows).where(and(eq(tagFollows.personId, personId), eq(tagFollows.tagId, tagId)));
}
