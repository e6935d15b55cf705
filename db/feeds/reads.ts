import { desc, eq, type SQL, sql } from "drizzle-orm";
import { database } from "../client";
import { comments } from "../comments/schema";
import type { PersonRef } from "../people/person-ref";
import { people } from "../people/schema";
import { threadWriter, writerWithin } from "../people/shown-writers";
import { withShownPictures } from "../pictures/reads";
import { isInFeeds } from "../stories/visibility";
import { chosenTags, type TagRef } from "../threads/cards";
import { type GuestAuthor, guestAuthor } from "../threads/guest-authors";
import { threads } from "../threads/schema";

const ENTRIES = 50;
/** Read before stories that stay out of feeds are left out, so that the time is bounded. */
const NEWEST = 500;

export interface FeedPost {
  id: number;
  body: unknown;
  writer: PersonRef | null;
  createdAt: Date;
  editedAt: Date | null;
}

export interface FeedThread extends FeedPost {
  slug: string;
  title: string;
  tags: TagRef[];
  guestAuthor: GuestAuthor | null;
}

const newestOf = (which: SQL) =>
  sql`(select id from ${threads} where listed and ${which} order by created_at desc limit ${NEWEST})`;

const articles = newestOf(sql`kind = 'article'`);
const LISTS = {
  latest: sql`${newestOf(sql`kind <> 'article'`)} union all ${articles}`,
  unanswered: newestOf(sql`kind = 'question' and not answered`),
  articles,
};
export type FeedList = keyof typeof LISTS;

/** The newest first, whatever happened in a thread since. */
export const listFeedThreads = (list: FeedList): Promise<FeedThread[]> => selectThreads(LISTS[list]);

export const listFeedThreadsOfTag = (tagId: number): Promise<FeedThread[]> =>
  selectThreads(sql`
    select thread_id from thread_tags where tag_id = ${tagId} and listed order by thread_id desc limit ${NEWEST}`);

async function selectThreads(among: SQL): Promise<FeedThread[]> {
  const rows = await selectThread()
    .where(sql`${threads.id} in (${among}) and ${threads.listed} and ${isInFeeds}`)
    .orderBy(desc(threads.createdAt), desc(threads.id))
    .limit(ENTRIES);
  return withShownPictures(rows);
}

const selectThread = () =>
  database()
    .select({
      id: threads.id,
      slug: threads.slug,
      title: threads.title,
      tags: chosenTags,
      body: threads.body,
      writer: threadWriter(),
      guestAuthor,
      createdAt: threads.createdAt,
      editedAt: threads.editedAt,
    })
    .from(threads)
    .innerJoin(people, eq(people.id, threads.writerId));

/** The thread and its newest replies; null if readers may not see the thread, or its runner keeps it out of feeds. */
export async function findFeedOfThread(
  threadId: number,
): Promise<{ thread: FeedThread; replies: FeedPost[] } | null> {
  const found = await selectThread().where(
    sql`${threads.id} = ${threadId} and ${threads.listed} and ${isInFeeds}`,
  );
  const [thread] = await withShownPictures(found);
  if (!thread) return null;
  const { rows } = await database().execute<FeedPost & Record<string, unknown>>(sql`
    select c.id::float8 as id, c.body, ${writerWithin({ row: "c", thread: "t", person: "w" })} as writer,
      c.created_at as "createdAt", c.edited_at as "editedAt"
    from (
      select * from ${comments} where thread_id = ${threadId} order by created_at desc, id desc limit ${NEWEST}
    ) c
    join ${threads} t on t.id = c.thread_id
    join ${people} w on w.id = c.writer_id
    where c.shown order by c.created_at desc, c.id desc limit ${ENTRIES}`);
  const replies = await withShownPictures(rows);
  return { thread, replies: replies.map(withDates) };
}

const withDates = (post: FeedPost): FeedPost => ({
  ...post,
  createdAt: new Date(post.createdAt),
  editedAt: post.editedAt && new Date(post.editedAt),
});
