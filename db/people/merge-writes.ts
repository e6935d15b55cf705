import { eq, sql } from "drizzle-orm";
import type { Tx } from "../transaction";
import { people } from "./schema";

export type Moved = Readonly<Record<string, { readonly moved: number; readonly dropped: number }>>;

/** Moves every row, renews what the database derives of the writer, and deletes the first account. */
export async function movePerson(
  tx: Tx,
  { from, to, at }: { from: number; to: number; at: Date },
): Promise<Moved> {
  const posts = await postsOf(tx, from);
  await tx.execute(sql`delete from sessions where user_id = ${from}`);
  await tx.execute(sql`update departures set cancelled_at = ${at}
    where person_id = ${from} and cancelled_at is null and begun_at is null and proved_at is null`);
  await tx.execute(sql`delete from search_entries where person_id = ${from}`);
  const { rows } = await tx.execute<{ moved: Moved }>(
    sql`select move_rows_of_person(${from}, ${to}) as moved`,
  );
  await tx.execute(sql`
    update people p set joined_at = least(p.joined_at, o.joined_at), days_here = greatest(p.days_here, o.days_here)
    from people o where p.id = ${to} and o.id = ${from}`);
  await tx.delete(people).where(eq(people.id, from));
  await tx.execute(sql`
    update comments c set by_author = p.role = 'author' from people p
    where c.writer_id = p.id and c.id = any(${sql.param(posts.comments)}::bigint[]) and c.by_author <> (p.role = 'author')`);
  await tx.execute(sql`select renew_search_entries_of_comments(${sql.param(posts.comments)}::bigint[])`);
  for (const thread of posts.threads) await tx.execute(sql`select renew_search_entry_of_thread(${thread})`);
  return rows[0]?.moved ?? {};
}

async function postsOf(tx: Tx, personId: number): Promise<{ comments: number[]; threads: number[] }> {
  const { rows } = await tx.execute<{ comments: number[]; threads: number[] }>(sql`
    select coalesce(array(select id::float8 from comments where writer_id = ${personId}), '{}') as comments,
      coalesce(array(select id::float8 from threads where writer_id = ${personId}), '{}') as threads`);
  return rows[0] ?? { comments: [], threads: [] };
}
