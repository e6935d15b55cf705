import { sql } from "drizzle-orm";
import { database } from "../client";
import { comments } from "../comments/schema";
import type { PersonRef } from "../people/person-ref";
import { people } from "../people/schema";
import { writerOfEither } from "../people/shown-writers";
import { threads } from "../threads/schema";
import type { Question } from "./reads";
import { type ResolutionKind, resolutions } from "./schema";

export interface ResolutionView {
  kind: "handed_over" | "declined";
  reason: string | null;
}

const told = sql`select json_build_object('kind', s.kind, 'reason', s.reason) from ${resolutions} s where s.kind <> 'no_question'`;

export const threadResolution = sql<ResolutionView | null>`
  case when not ${threads.answered} then (${told} and s.thread_id = ${threads.id} and s.comment_id is null) end`;

export const commentResolution = sql`
  case when c.depth = 0 and c.shown then (${told} and s.comment_id = c.id and not exists (
    select from ${comments} r where r.thread_id = c.thread_id and r.by_author and r.shown
      and r.path > c.path and r.path < c.path || '\\xff'::bytea)) end`;

export const sharedBy = sql`
  case when c.shown and c.shared_id is not null then (
    select count(*)::int from ${comments} s where s.shared_id = c.shared_id) else 0 end`;

export interface ResolvedQuestion extends Question {
  slug: string;
  title: string;
  asker: PersonRef | null;
  waits: boolean;
  settled: ResolutionKind | null;
  replyId: number | null;
}

export async function listResolvedQuestions(questions: readonly Question[]): Promise<ResolvedQuestion[]> {
  if (questions.length === 0) return [];
  const threadIds = questions.map(({ threadId }) => threadId);
  const commentIds = questions.map(({ commentId }) => commentId);
  const { rows } = await database().execute<ResolvedQuestion & Record<string, unknown>>(sql`
    select t.id::float8 as "threadId", c.id::float8 as "commentId", t.slug, t.title,
      ${writerOfEither({ thread: "t", person: "p" })} as asker,
      exists (select from author_queue w where w.thread_id = t.id and w.comment_id is not distinct from c.id) as waits,
      (select kind from resolutions s where s.thread_id = t.id and s.comment_id is not distinct from c.id) as settled,
      case when c.id is null then (
        select id::float8 from comments r where r.thread_id = t.id and r.by_author and r.shown order by r.path desc limit 1)
      else (
        select id::float8 from comments r where r.thread_id = t.id and r.by_author and r.shown
          and r.path > c.path and r.path < c.path || '\\xff'::bytea order by r.path desc limit 1) end as "replyId"
    from unnest(${sql.param(threadIds)}::bigint[], ${sql.param(commentIds)}::bigint[])
      with ordinality as named (thread_id, comment_id, place)
    join ${threads} t on t.id = named.thread_id and t.listed
    left join comments c on c.id = named.comment_id and c.thread_id = t.id and c.shown
    join ${people} p on p.id = coalesce(c.writer_id, t.writer_id)
    where named.comment_id is null or c.id is not null
    order by named.place`);
  return rows;
}
