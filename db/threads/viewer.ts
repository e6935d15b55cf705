import { sql } from "drizzle-orm";
import { database } from "../client";
import { heldRepliesIn } from "../comments/held";
import { comments } from "../comments/schema";
import { flags } from "../flags/schema";
import { follows, helpfulMarks, meToos, visits } from "../marks/schema";
import { isByMuted, isHiddenFor } from "../mutes/reads";
import { notifications } from "../notifications/schema";
import { people } from "../people/schema";
import { savedPosts } from "../saved/schema";
import { type ThreadKind, threads } from "./schema";

const MOST = 2_000;

export interface ThreadOfViewer extends Record<string, unknown> {
  kind: ThreadKind;
  writerId: number;
  asker: string | null;
  lockedAt: Date | null;
  authorRepliesOnlyAt: Date | null;
  helpful: boolean;
  meToo: boolean;
  followed: boolean;
  saved: boolean;
  savedComments: number[];
  /** For themselves alone. */
  hiddenForOneself: boolean;
  helpfulComments: number[];
  flagged: boolean;
  flaggedComments: number[];
  seen: number | null;
  newComments: number[];
  toldOfNew: boolean;
  /** Only the viewer's own, and all of the thread for moderators. */
  heldComments: number[];
}

/** One statement, whether the thread exists or not. `seesAsker` and `seesHeld` only for moderators. */
export async function findThreadOfViewer(
  threadId: number,
  personId: number,
  { seesAsker = false, seesHeld = false }: { readonly seesAsker?: boolean; readonly seesHeld?: boolean } = {},
): Promise<ThreadOfViewer | null> {
  const { rows } = await database().execute<ThreadOfViewer>(sql`
    select t.kind, t.writer_id::float8 as "writerId", t.locked_at as "lockedAt",
      t.author_replies_only_at as "authorRepliesOnlyAt",
      case when t.anonymous and ${seesAsker} then (select w.handle from ${people} w where w.id = t.writer_id) end as asker,
      exists (select from ${helpfulMarks} h
        where h.person_id = ${personId} and h.within_id = t.id and h.thread_id = t.id) as helpful,
      exists (select from ${meToos} m where m.thread_id = t.id and m.person_id = ${personId}) as "meToo",
      exists (select from ${follows} f where f.thread_id = t.id and f.person_id = ${personId}) as followed,
      exists (select from ${savedPosts} s
        where s.thread_id = t.id and s.person_id = ${personId} and s.removed_at is null) as saved,
      array(select s.comment_id::float8 from ${savedPosts} s join ${comments} c on c.id = s.comment_id and c.thread_id = t.id
        where s.person_id = ${personId} and s.removed_at is null limit ${MOST}) as "savedComments",
      ${isHiddenFor(personId, sql`t.id`)} as "hiddenForOneself",
      array(select h.comment_id::float8 from ${helpfulMarks} h
        where h.person_id = ${personId} and h.within_id = t.id and h.comment_id is not null
        limit ${MOST}) as "helpfulComments",
      exists (select from ${flags} g where g.target_kind = 'thread' and g.target_id = t.id
        and g.person_id = ${personId} and g.withdrawn_at is null) as flagged,
      array(select c.id::float8 from ${flags} g join ${comments} c on c.id = g.target_id and c.thread_id = t.id
        where g.person_id = ${personId} and g.target_kind = 'comment' and g.withdrawn_at is null
        limit ${MOST}) as "flaggedComments",
      v.seen_comment_id::float8 as seen,
      array(select c.id::float8 from ${comments} c
        where c.thread_id = t.id and c.created_at >= v.visited_at - interval '1 hour'
          and c.id > v.seen_comment_id and c.writer_id <> ${personId} and c.shown
          and not ${isByMuted(personId)}
        order by c.created_at, c.id limit ${MOST}) as "newComments",
      exists (select from ${notifications} n
        where n.person_id = ${personId} and n.thread_id = t.id and n.seen_at is null) as "toldOfNew",
      array(${heldRepliesIn(sql`t.id`, { id: personId, moderates: seesHeld })}) as "heldComments"
    from ${threads} t
    left join ${visits} v on v.thread_id = t.id and v.person_id = ${personId}
    where t.id = ${threadId} and t.listed`);
  const [found] = rows;
  if (!found) return null;
  const { lockedAt, authorRepliesOnlyAt } = found;
  return {
    ...found,
    lockedAt: lockedAt && new Date(lockedAt),
    authorRepliesOnlyAt: authorRepliesOnlyAt && new Date(authorRepliesOnlyAt),
  };
}
