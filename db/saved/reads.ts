import { and, count, eq, isNotNull, isNull, lte, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { database } from "../client";
import { comments } from "../comments/schema";
import { cursorOf, isAfter, type Keyset, orderOf } from "../cursor";
import type { PersonRef } from "../people/person-ref";
import { people } from "../people/schema";
import { threadWriter, writerWithin } from "../people/shown-writers";
import { type ThreadKind, threads } from "../threads/schema";
import type { Tx } from "../transaction";
import { savedPosts } from "./schema";

/** `due`: the day of the reminder has come. */
export type SavedFilter = "all" | "reminders" | "due";

export interface SavedPost {
  id: number;
  savedAt: Date;
  note: string;
  /** "2027-03-14" */
  remindOn: string | null;
  due: boolean;
  /** Null if the post is no longer public: nothing of it leaves the database then. */
  post: ShownPost | null;
}

export interface ShownPost {
  threadId: number;
  slug: string;
  threadKind: ThreadKind;
  title: string;
  commentId: number | null;
  /** Moderators made it a part of another thread, or a thread of its own: title and place are those of today. */
  moved: boolean;
  /** The beginning of the text; empty if the post was moved. */
  text: string;
  writer: PersonRef | null;
}

const SAVED_A_PAGE = 30;
const OPENING = 400;

const NEWEST: Keyset = {
  columns: [
    [savedPosts.savedAt, "moment"],
    [savedPosts.id, "id"],
  ],
  id: savedPosts.id,
  descending: true,
};

const isDue = sql<boolean>`coalesce(${savedPosts.remindAt} <= now(), false)`;

/** Where a merged thread or a promoted comment is now. */
const moved = alias(threads, "moved");

const stands = sql`case when ${moved.id} is not null then ${moved.listed}
    and coalesce(${comments.hiddenAt}, ${comments.removedAt}, ${comments.withdrawnAt}) is null
  else ${threads.listed} and coalesce(${comments.shown}, true) end`;

const shownPost = sql<ShownPost | null>`case when ${stands} then json_build_object(
  'threadId', coalesce(${moved.id}, ${threads.id}), 'slug', coalesce(${moved.slug}, ${threads.slug}),
  'threadKind', coalesce(${moved.kind}, ${threads.kind}), 'title', coalesce(${moved.title}, ${threads.title}),
  'moved', ${moved.id} is not null, 'commentId', ${savedPosts.commentId},
  'text', case when ${moved.id} is null then left(coalesce(${comments.bodyText}, ${threads.bodyText}), ${OPENING}) else '' end,
  'writer', case when ${moved.id} is not null then null when ${savedPosts.commentId} is null then ${threadWriter()}
    else ${writerWithin({ row: "comments", thread: "threads", person: "people" })} end) end`;

const columns = {
  id: savedPosts.id,
  savedAt: savedPosts.savedAt,
  note: savedPosts.note,
  remindOn: savedPosts.remindOn,
  due: isDue,
  post: shownPost,
};

function select() {
  return database()
    .select({ ...columns, cursor: cursorOf(NEWEST) })
    .from(savedPosts)
    .leftJoin(comments, eq(comments.id, savedPosts.commentId))
    .innerJoin(threads, sql`${threads.id} = coalesce(${savedPosts.threadId}, ${comments.threadId})`)
    .innerJoin(people, sql`${people.id} = coalesce(${comments.writerId}, ${threads.writerId})`)
    .leftJoin(moved, sql`${moved.id} = coalesce(${comments.promotedId}, ${threads.mergedIntoId})`);
}

const FILTERS: Record<SavedFilter, SQL | undefined> = {
  all: undefined,
  reminders: isNotNull(savedPosts.remindAt),
  due: lte(savedPosts.remindAt, sql`now()`),
};

export async function listSaved(
  personId: number,
  filter: SavedFilter = "all",
  after?: string,
): Promise<{ posts: SavedPost[]; next: string | null }> {
  const rows = await select()
    .where(
      and(
        eq(savedPosts.personId, personId),
        isNull(savedPosts.removedAt),
        FILTERS[filter],
        isAfter(NEWEST, after),
      ),
    )
    .orderBy(orderOf(NEWEST))
    .limit(SAVED_A_PAGE + 1);
  const page = rows.slice(0, SAVED_A_PAGE);
  const next = rows.length > SAVED_A_PAGE ? (page.at(-1)?.cursor ?? null) : null;
  return { posts: page.map(({ cursor: _, ...row }) => row), next };
}

export async function findSaved(personId: number, id: number): Promise<SavedPost | null> {
  const [row] = await select().where(
    and(eq(savedPosts.id, id), eq(savedPosts.personId, personId), isNull(savedPosts.removedAt)),
  );
  if (!row) return null;
  const { cursor: _, ...saved } = row;
  return saved;
}

export async function isRemovedSave(personId: number, id: number): Promise<boolean> {
  const found = await database()
    .select({ id: savedPosts.id })
    .from(savedPosts)
    .where(and(eq(savedPosts.id, id), eq(savedPosts.personId, personId), isNotNull(savedPosts.removedAt)));
  return found.length > 0;
}

export async function countSaved(tx: Tx, personId: number): Promise<number> {
  const [row] = await tx
    .select({ count: count() })
    .from(savedPosts)
    .where(and(eq(savedPosts.personId, personId), isNull(savedPosts.removedAt)));
  return row?.count ?? 0;
}
