import { type SQL, sql } from "drizzle-orm";
import { database } from "../client";
import type { SubjectKind } from "../schema/subjects";
import { textsShowing } from "./pictured-texts";

/** What a decision about a thing would concern. */
export interface FactsBefore {
  /** The replies that readers see in it, or below it. */
  replies: number;
  /** It is the accepted answer. */
  accepted: boolean;
  /** Those who flagged it, and hear what came of that. */
  flaggers: number;
  /** Of a picture: the texts that show it. Of a member: what readers see of theirs. */
  texts: number;
  threads: number;
  pictures: number;
  /** Of a member: the replies of others in their threads. */
  repliesOfOthers: number;
}

/** Read by the indexes that name the writer, the thread and the case. */
export async function findFactsBefore({
  kind,
  id,
}: {
  readonly kind: SubjectKind;
  readonly id: number;
}): Promise<FactsBefore> {
  const { rows } = await database().execute<Partial<FactsBefore> & Record<string, unknown>>(sql`
    select ${OF[kind](id)}, (
      select count(distinct f.id)::int from cases k join flags f on f.case_id = k.id
      where k.subject_kind = ${kind} and k.subject_id = ${id} and k.decided_at is null
        and f.withdrawn_at is null and f.origin <> 'filter') as flaggers`);
  return { ...NONE, ...rows[0] };
}

const NONE: FactsBefore = {
  ...{ replies: 0, accepted: false, flaggers: 0 },
  ...{ texts: 0, threads: 0, pictures: 0, repliesOfOthers: 0 },
};

const OF: Record<SubjectKind, (id: number) => SQL> = {
  thread: (id) => sql`(select comment_count from threads where id = ${id}) as replies`,
  comment: (id) => sql`
    (select count(*)::int from comments c join comments r on r.thread_id = c.thread_id and r.shown
      and r.path > c.path and r.path < c.path || '\\xff'::bytea where c.id = ${id}) as replies,
    exists (select from comments c join threads t on t.id = c.thread_id and t.accepted_comment_id = c.id
      where c.id = ${id}) as accepted`,
  picture: (id) => sql`
    (select count(*)::int from pictures p cross join lateral (${textsShowing(sql`p.key`)}) texts
      where p.id = ${id} and texts.shown) as texts`,
  person: (id) => sql`
    (select count(*)::int from comments where writer_id = ${id} and shown) as texts,
    (select count(*)::int from threads where writer_id = ${id} and listed) as threads,
    (select count(*)::int from pictures where person_id = ${id} and attached_at is not null
      and removed_at is null) as pictures,
    (select count(*)::int from threads t join comments c on c.thread_id = t.id and c.shown and c.writer_id <> ${id}
      where t.writer_id = ${id} and t.listed) as "repliesOfOthers"`,
  mention: () => sql`0 as replies`,
};
