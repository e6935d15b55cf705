import { eq, sql } from "drizzle-orm";
import { pictures } from "../schema";
import type { Tx } from "../transaction";

/** A thread as its pages know it. */
interface Place extends Record<string, unknown> {
  threadId: number;
  slug: string;
  tags: string[];
  /** Null for an anonymous question. */
  writer: string | null;
}

export async function listPlaces(tx: Tx, threadIds: readonly number[]): Promise<Place[]> {
  const { rows } = await tx.execute<Place>(sql`
    select t.id::float8 as "threadId", t.slug, case when not t.anonymous then w.handle::text end as writer,
      array(select g.slug from thread_tags s join tags g on g.id = s.tag_id where s.thread_id = t.id) as tags
    from threads t join people w on w.id = t.writer_id
    where t.id = any(${sql.param([...threadIds])}::bigint[]) order by t.id`);
  return rows;
}

export async function findPictureKey(tx: Tx, id: number): Promise<string | null> {
  const [row] = await tx.select({ key: pictures.key }).from(pictures).where(eq(pictures.id, id));
  return row?.key ?? null;
}
