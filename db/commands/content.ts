import { type SQL, sql } from "drizzle-orm";
import type { SubjectKind } from "../schema/subjects";
import type { Tx } from "../transaction";

interface Content extends Record<string, unknown> {
  kind: SubjectKind;
  id: number;
}

const threadsOf = (personId: number): SQL =>
  sql`select id from threads where writer_id = ${personId} and removed_at is null and withdrawn_at is null`;
/** What readers see, and what is hidden until somebody looks: that was decided about. */
const commentsOf = (
  personId: number,
): SQL => sql`select id, thread_id from comments where writer_id = ${personId} and shown
    union select c.id, c.thread_id from decisions d join comments c on d.subject_kind = 'comment' and c.id = d.subject_id
      where d.owner_id = ${personId} and c.hidden_at is not null and c.removed_at is null and c.withdrawn_at is null`;
const picturesOf = (personId: number): SQL =>
  sql`select id from pictures where person_id = ${personId} and attached_at is not null and removed_at is null`;

/** Everything of somebody's that still stands here; the threads it stands in are locked, in their order. */
export async function lockContentOf(tx: Tx, personId: number): Promise<Content[]> {
  await tx.execute(sql`select from threads where id in (
    ${threadsOf(personId)} union select thread_id from (${commentsOf(personId)}) c) order by id for no key update`);
  const { rows } = await tx.execute<Content>(sql`
    select 'thread' as kind, id::float8 as id from (${threadsOf(personId)}) t
    union all select 'comment', id::float8 from (${commentsOf(personId)}) c
    union all select 'picture', id::float8 from (${picturesOf(personId)}) p`);
  return rows;
}

export async function hasContent(tx: Tx, personId: number): Promise<boolean> {
  const { rows } = await tx.execute<{ any: boolean }>(sql`
    select exists (${threadsOf(personId)}) or exists (${commentsOf(personId)})
      or exists (${picturesOf(personId)}) as any`);
  return rows[0]?.any ?? false;
}
