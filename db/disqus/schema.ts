import { sql } from "drizzle-orm";
import { bigint, boolean, index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { citext, moment, reference } from "../columns";
import { comments } from "../comments/schema";
import { threads } from "../threads/schema";

const number = () => bigint({ mode: "number" });

/** Null where the thread or the comment was deleted here: an import does not bring it back. */
export const disqusThreads = pgTable(
  "disqus_threads",
  {
    number: number().primaryKey(),
    threadId: reference().references(() => threads.id, { onDelete: "set null" }),
  },
  (t) => [index("disqus_threads_by_thread").on(t.threadId).where(sql`${t.threadId} is not null`)],
);

export const disqusPosts = pgTable(
  "disqus_posts",
  {
    number: number().primaryKey(),
    commentId: reference().references(() => comments.id, { onDelete: "set null" }),
  },
  (t) => [index("disqus_posts_by_comment").on(t.commentId).where(sql`${t.commentId} is not null`)],
);

/**
 * Empty between imports, and unlogged. Threads with one of their `keys` in common are one page, and `home` is the first of
 * them. `threadId` is the thread here, `found` says by what it was found, `fate` why a page is left out.
 */
export const stagedDisqusThreads = pgTable(
  "staged_disqus_threads",
  {
    number: integer().primaryKey(),
    line: integer().notNull(),
    oldId: number(),
    forum: text().notNull(),
    link: text().notNull(),
    title: text().notNull(),
    titleOfLink: text().notNull(),
    content: text().notNull(),
    at: moment(),
    locked: boolean().notNull(),
    deleted: boolean().notNull(),
    keys: text().array().notNull(),
    paths: text().array().notNull(),
    host: text().notNull(),
    postNumber: number(),
    postHost: text().notNull(),
    home: integer(),
    threadId: number(),
    /** The post of the same export that the page is of. */
    item: integer(),
    found: text().$type<FoundBy>(),
    fate: text(),
  },
  (t) => [
    index("staged_disqus_threads_by_old_id").on(t.oldId),
    index("staged_disqus_threads_by_home").on(t.home),
  ],
);

type FoundBy = "earlier import" | "address" | "number" | "other host";

/**
 * `parent` is the nearest comment above that comes, `parentHere` its number in the export or that of one that came before.
 * `astray` says why a reply is not below the comment that it answers.
 */
export const stagedDisqusPosts = pgTable(
  "staged_disqus_posts",
  {
    number: number().primaryKey(),
    line: integer().notNull(),
    oldId: number(),
    threadOldId: number(),
    parentOldId: number(),
    author: text().notNull(),
    memberName: text().notNull(),
    email: citext(),
    guest: boolean().notNull(),
    at: moment(),
    undated: boolean().notNull(),
    content: text().notNull(),
    words: text().notNull(),
    empty: boolean().notNull(),
    approved: boolean().notNull(),
    spam: boolean().notNull(),
    deleted: boolean().notNull(),
    split: text().$type<"question" | "story">(),
    byAuthor: boolean().notNull().default(false),
    thread: integer(),
    parent: number(),
    parentHere: number(),
    commentId: number(),
    /** The comment of the same export that is the same. */
    doubleOf: number(),
    astray: text(),
    fate: text(),
    position: number(),
  },
  (t) => [
    index("staged_disqus_posts_by_old_id").on(t.oldId),
    index("staged_disqus_posts_by_thread").on(t.thread),
    index("staged_disqus_posts_by_parent").on(t.parent).where(sql`${t.parent} is not null`),
    index("staged_disqus_posts_by_position").on(t.position),
  ],
);
