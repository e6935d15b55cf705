import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "../transaction";
import type { TargetKind } from "./schema";

export interface Content {
  kind: TargetKind;
  id: number;
  threadId: number | null;
  masked: boolean;
  accepted: boolean;
  plain: boolean;
}

export type Texts = readonly Pick<Content, "kind" | "id">[];
export const idsOf = (texts: Texts, of: TargetKind) =>
  sql`${sql.param(texts.filter(({ kind }) => kind === of).map(({ id }) => id))}::bigint[]`;
export const threadsOf = (personId: number): SQL =>
  sql`select id from threads where writer_id = ${personId} and removed_at is null and withdrawn_at is null`;
export const commentsOf = (
  personId: number,
): SQL => sql`select id, thread_id from comments where writer_id = ${personId} and shown
    union select c.id, c.thread_id from decisions d join comments c on d.target_kind = 'comment' and c.id = d.target_id
      where d.owner_id = ${personId} and c.hidden_at is not null and c.removed_at is null and c.withdrawn_at is null`;
export const picturesOf = (personId: number): SQL =>
  sql`select id from pictures where person_id = ${personId} and attached_at is not null and removed_at is null`;

export async function hasContent(tx: Tx, personId: number): Promise<boolean> {
  const { rows } = await tx.execute<{ any: boolean }>(sql`
    select exists (${threadsOf(personId)}) or exists (${commentsOf(personId)})
      or exists (${picturesOf(personId)}) as any`);
  return rows[0]?.any ?? false;
}

export async function findAround(tx: Tx, texts: Texts): Promise<{ people: string[]; lines: number[] }> {
  const [threads, comments] = [idsOf(texts, "thread"), idsOf(texts, "comment")];
  const { rows } = await tx.execute<{ people: string[]; lines: number[] }>(sql`
    select array(select distinct w.handle::text from comments c join people w on w.id = c.writer_id
        where c.thread_id = any(${threads})) as people,
      array(
        select old.thread_id::float8 from comments n join comments old on old.newer_id = n.id
          where n.id = any(${comments}) or n.thread_id = any(${threads})
        union select thread_id::float8 from comments where promoted_id = any(${threads})
        union select promoted_id::float8 from comments
          where thread_id = any(${threads}) and promoted_id is not null) as lines`);
  return rows[0] ?? { people: [], lines: [] };
}
