import { sql } from "drizzle-orm";
import { isRedacted, removedFor } from "../decisions/removed-for";
import { calledName, type PersonRef } from "../people/person-ref";
import { people } from "../people/schema";
import { isMasked, writerWithin } from "../people/shown-writers";
import { withShownPictures } from "../pictures/reads";
import { commentResolution, type ResolutionView, sharedBy } from "../questions/resolutions";
import { type ThreadKind, threads } from "../threads/schema";
import { type Outdated, outdatedComment, outdatedFrom, type StoredOutdated } from "./outdated";
import { comments } from "./schema";

/** Without its title if the thread is withdrawn, null if it is hidden. */
export interface Promoted {
  id: number;
  slug: string | null;
  kind: ThreadKind;
  title: string | null;
}

export interface CommentView {
  id: number;
  /** Number on the imported blog, for old links to `#comment-12`. */
  oldId: number | null;
  parentId: number | null;
  depth: number;
  state: "shown" | "hidden" | "removed" | "withdrawn" | "promoted";
  removedFor: string | null;
  promoted: Promoted | null;
  /** Null unless shown, and for the asker of an anonymous question. */
  writer: PersonRef | null;
  body: unknown;
  byAuthor: boolean;
  createdAt: Date;
  editedAt: Date | null;
  redacted: boolean;
  helpfulCount: number;
  parentWriterName: string | null;
  answersAsker: boolean;
  sharedBy: number;
  settlement: ResolutionView | null;
  outdated: Outdated | null;
}

export interface StoredComment extends Record<string, unknown> {
  id: number;
  old_id: number | null;
  parent_id: number | null;
  depth: number;
  path: Buffer;
  state: CommentView["state"];
  removed_for: string | null;
  promoted: Promoted | null;
  writer: PersonRef | null;
  body: unknown;
  by_author: boolean;
  created_at: Date;
  edited_at: Date | null;
  redacted: boolean;
  helpful_count: number;
  parent_writer_name: string | null;
  answers_asker: boolean;
  shared_by: number;
  settlement: ResolutionView | null;
  outdated: StoredOutdated;
}

/** Words and writers of comments that are not shown never leave the database. */
export const selectComments = sql`
  select c.id::float8 as id, c.old_id::float8 as old_id, c.parent_id::float8 as parent_id, c.depth, c.path,
    case when c.removed_at is not null then 'removed' when c.withdrawn_at is not null then 'withdrawn'
      when c.hidden_at is not null then 'hidden' when c.promoted_id is not null then 'promoted' else 'shown' end as state,
    case when c.removed_at is not null then ${removedFor("comment", sql`c.id`)} end as removed_for,
    case when c.promoted_id is not null then (
      select json_build_object('id', n.id, 'kind', n.kind, 'title', case when n.listed or exists (
          select from ${threads} i where i.id = n.merged_into_id and i.listed) then n.title end,
        'slug', case when n.hidden_at is null and n.removed_at is null then n.slug end)
      from ${threads} n where n.id = c.promoted_id) end as promoted,
    case when c.shown then ${writerWithin({ row: "c", thread: "t", person: "w" })} end as writer,
    case when c.shown then c.body end as body,
    c.shown and c.by_author and not ${isMasked()} as by_author,
    c.created_at, c.edited_at, c.helpful_count,
    c.shown and ${isRedacted("comment", sql`c.id`, sql`c.edited_at`)} as redacted,
    case when a.shown and not ${isMasked("a")} then ${calledName("aw")} end as parent_writer_name,
    a.id is not null and a.shown and ${isMasked("a")} as answers_asker,
    ${sharedBy} as shared_by, ${commentResolution} as settlement, ${outdatedComment} as outdated
  from ${comments} c
  join ${threads} t on t.id = c.thread_id
  join ${people} w on w.id = c.writer_id
  left join ${comments} a on a.id = c.parent_id
  left join ${people} aw on aw.id = a.writer_id`;

export async function viewOf(rows: StoredComment[]): Promise<CommentView[]> {
  const placed = rows.filter((row, index) => row.state !== "hidden" || answeredBelow(row, rows, index));
  return (await withShownPictures(placed)).map((row) => ({
    id: row.id,
    oldId: row.old_id,
    parentId: row.parent_id,
    depth: row.depth,
    state: row.state,
    removedFor: row.removed_for,
    promoted: row.state === "promoted" ? row.promoted : null,
    writer: row.writer,
    body: row.body,
    byAuthor: row.by_author,
    createdAt: new Date(row.created_at),
    editedAt: row.edited_at && new Date(row.edited_at),
    redacted: row.redacted,
    helpfulCount: row.helpful_count,
    parentWriterName: row.parent_writer_name,
    answersAsker: row.answers_asker,
    sharedBy: row.shared_by,
    settlement: row.settlement,
    outdated: outdatedFrom(row.outdated),
  }));
}

function answeredBelow(hidden: StoredComment, rows: StoredComment[], index: number): boolean {
  for (let at = index + 1; at < rows.length; at++) {
    const row = rows[at];
    if (!row || row.depth <= hidden.depth) return false;
    if (row.state !== "hidden") return true;
  }
  return false;
}
