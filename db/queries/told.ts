import { sql } from "drizzle-orm";
import { isMasked, writerOfEither } from "./shown-writers";

/*
 * What a notification `n` of a thread `t` and perhaps a comment `c`, written by `w`, may tell: the same in the inbox and
 * in a mail.
 */

/**
 * What still holds: what is shown no longer, and an acceptance that was taken back, are told no more. A decision stands
 * also where it was about hiding something.
 */
export const stands = sql`(n.kind = 'decision' or t.listed and (c.id is null or c.shown) and (
  n.note is null or n.kind not in ('answer', 'reply') or c.id is null or t.accepted_comment_id = c.id
  or n.kind = 'answer' and c.writer_id = n.person_id))`;

/** Empty where the thread is shown to nobody but its writer. */
export const toldTitle = sql`case when t.listed or t.writer_id = n.person_id then t.title else '' end`;

export const toldWriter = writerOfEither({ thread: "t", person: "w" });

export const toldByAuthor = sql`case when c.id is null then w.role = 'author' and not t.anonymous
  else c.by_author and not ${isMasked("c")} end`;
