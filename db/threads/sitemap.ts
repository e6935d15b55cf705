import { sql } from "drizzle-orm";
import { database } from "../client";
import { threads } from "./schema";

/** As in the index `threads_by_sitemap_part`. The format allows 50,000; less keeps a part cheap to make. */
const THREADS_A_PART = 2_000;

/** One probe of the index for each part, however large the forum is. */
export async function listSitemapParts(): Promise<{ part: number; changedAt: Date }[]> {
  const { rows } = await database().execute<{ part: number; changed_at: string }>(sql`
    select part, newest.changed_at
    from generate_series(0, (select max(id) / ${sql.raw(String(THREADS_A_PART))} from ${threads})) part
    cross join lateral (
      select last_activity_at as changed_at from ${threads}
      where id / ${sql.raw(String(THREADS_A_PART))} = part and listed order by last_activity_at desc limit 1
    ) newest
    order by part`);
  return rows.map(({ part, changed_at }) => ({ part: Number(part), changedAt: new Date(changed_at) }));
}

export function listSitemapThreads(part: number): Promise<{ id: number; slug: string; changedAt: Date }[]> {
  return database()
    .select({ id: threads.id, slug: threads.slug, changedAt: threads.lastActivityAt })
    .from(threads)
    .where(sql`${threads.id} / ${sql.raw(String(THREADS_A_PART))} = ${part} and ${threads.listed}`)
    .orderBy(threads.id);
}
