import { sql } from "drizzle-orm";
import { isMasked, writerOfEither } from "./shown-writers";

/*
 * What a notification `n` of a thread `t` and perhaps a comment `c`, written by `w`, or of a decision `d` about one of
 * them, may tell: the same in the inbox and in a mail.
 */

/** What it is about; no thread where it is somebody's account, and no writer's name where a decision is told. */
export const toldOf = sql`
  left join decisions d on d.id = n.decision_id
  left join threads t on t.id = coalesce(n.thread_id, case d.subject_kind when 'thread' then d.subject_id
    when 'comment' then (select said.thread_id from comments said where said.id = d.subject_id)
    when 'mention' then (select m.thread_id from mentions m where m.id = d.subject_id) end)
  left join comments c on c.id = n.comment_id
  left join people w on w.id = coalesce(c.writer_id, t.writer_id)`;

export const toldDecision = sql`case when d.id is not null then json_build_object('id', d.id,
  'mine', d.owner_id is not distinct from n.person_id) end`;

/**
 * What still holds: what is shown no longer, and an acceptance that was taken back, are told no more. A decision stands
 * also where it was about hiding something.
 */
export const stands = sql`(n.kind = 'decision' or t.listed and (c.id is null or c.shown) and (
  n.note is null or n.kind not in ('answer', 'reply') or c.id is null or t.accepted_comment_id = c.id
  or n.kind = 'answer' and c.writer_id = n.person_id))`;

/** Empty where the thread is shown to nobody but its writer. */
export const toldTitle = sql`case when t.listed or t.writer_id = n.person_id then t.title else '' end`;

export const toldWriter = sql`case when n.decision_id is null then ${writerOfEither({ thread: "t", person: "w" })} end`;

export const toldByAuthor = sql`case when c.id is null then w.role = 'author' and not t.anonymous
  else c.by_author and not ${isMasked("c")} end`;
