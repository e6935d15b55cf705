import { type SQL, sql } from "drizzle-orm";
import { database } from "../client";
import { checksOf, holdingDecision } from "../decisions/held";
import { calledName, type PersonRef } from "../people/person-ref";
import { people } from "../people/schema";
import { isMasked, writerWithin } from "../people/shown-writers";
import { withShownPictures } from "../pictures/reads";
import { threads } from "../threads/schema";
import { comments } from "./schema";

/** Only the writer and moderators see a held reply. */
export interface HeldViewer {
  readonly id: number;
  readonly moderates: boolean;
}

export interface HeldReply {
  id: number;
  parentId: number | null;
  own: boolean;
  /** Null for the asker of an anonymous question. */
  writer: PersonRef | null;
  body: unknown;
  createdAt: Date;
  parentWriterName: string | null;
  answersAsker: boolean;
  decisionId: number;
  checks: string[];
}

export const MOST_HELD = 50;

/** `c` is the comment. Reads `hidden_comments`, of which a thread has few. */
const heldFor = ({ id, moderates }: HeldViewer): SQL => sql`
  c.hidden_at is not null and c.removed_at is null and c.withdrawn_at is null and c.promoted_id is null
  and (${moderates}::boolean or c.writer_id = ${id})`;

export const heldRepliesIn = (threadId: SQL, viewer: HeldViewer): SQL => sql`
  select c.id::float8 as id from ${comments} c
  where c.thread_id = ${threadId} and ${heldFor(viewer)} and exists (${holdingDecision("comment", sql`c.id`)})
  order by c.id limit ${MOST_HELD}`;

/** In order of time. Whatever the viewer may not see stays in the database. */
export async function listHeldReplies(threadId: number, viewer: HeldViewer): Promise<HeldReply[]> {
  const { rows } = await database().execute<HeldReply & Record<string, unknown>>(sql`
    select c.id::float8 as id, c.parent_id::float8 as "parentId", c.writer_id = ${viewer.id} as own,
      (select ${writerWithin({ row: "c", thread: "t", person: "w" })} from ${people} w where w.id = c.writer_id) as writer, c.body, c.created_at as "createdAt",
      answered.name as "parentWriterName", coalesce(answered.asker, false) as "answersAsker",
      held.id::float8 as "decisionId", ${checksOf(sql`held.case_id`)} as checks
    from ${comments} c
    join ${threads} t on t.id = c.thread_id and t.listed
    left join lateral (
      select case when not ${isMasked("a")} then ${calledName("aw")} end as name, ${isMasked("a")} as asker
      from ${comments} a join ${people} aw on aw.id = a.writer_id where a.id = c.parent_id and a.shown limit 1
    ) answered on true
    join lateral (${holdingDecision("comment", sql`c.id`)}) held on true
    where c.thread_id = ${threadId} and ${heldFor(viewer)}
    order by c.id limit ${MOST_HELD}`);
  return withShownPictures(rows.map((row) => ({ ...row, createdAt: new Date(row.createdAt) })));
}
