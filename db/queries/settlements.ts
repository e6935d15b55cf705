import { sql } from "drizzle-orm";
import { comments, settlements, threads } from "../schema";

/** What readers are told of a question that was settled without an answer; of what is none they are told nothing. */
export interface SettlementView {
  kind: "handed_over" | "declined";
  reason: string | null;
}

const told = sql`select json_build_object('kind', s.kind, 'reason', s.reason) from ${settlements} s where s.kind <> 'no_question'`;

/** Of the thread that is selected, as long as nobody has answered it. */
export const threadSettlement = sql<SettlementView | null>`
  case when not ${threads.answered} then (${told} and s.thread_id = ${threads.id} and s.comment_id is null) end`;

/** Of comments `c`, as long as no author has replied. */
export const commentSettlement = sql`
  case when c.depth = 0 and c.shown then (${told} and s.comment_id = c.id and not exists (
    select from ${comments} r where r.thread_id = c.thread_id and r.by_author and r.shown
      and r.path > c.path and r.path < c.path || '\\xff'::bytea)) end`;

/** How many questions comments `c` were given to as one answer; 0 for an ordinary reply. */
export const sharedBy = sql`
  case when c.shown and c.shared_id is not null then (
    select count(*)::int from ${comments} s where s.shared_id = c.shared_id) else 0 end`;
