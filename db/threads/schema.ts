import { type SQL, sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  text,
  unique,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { identity, moment, reference } from "../columns";
import { people } from "../people/schema";

export const threadKind = pgEnum("thread_kind", ["article", "question", "story"]);

/** Triggers keep the counts, `lastActivityAt` and `revision` (db/migrations/0001_content.sql); operations never do. */
export const threads = pgTable(
  "threads",
  {
    id: identity(),
    kind: threadKind().notNull(),
    writerId: reference()
      .notNull()
      .references(() => people.id),
    title: text().notNull(),
    slug: text().notNull(),
    body: jsonb().notNull(),
    bodyText: text().notNull(),
    excerpt: text().notNull(),
    askedOfAuthor: boolean().notNull().default(false),
    /** Readers never learn who asked: not from pages, feeds, emails, exports or the API. Moderators see the asker. */
    anonymous: boolean().notNull().default(false),
    sample: boolean().notNull().default(false),
    acceptedCommentId: reference(),
    commentCount: integer().notNull().default(0),
    authorReplyCount: integer().notNull().default(0),
    helpfulCount: integer().notNull().default(0),
    meTooCount: integer().notNull().default(0),
    revision: bigint({ mode: "number" }).notNull().default(1),
    createdAt: moment().notNull().defaultNow(),
    lastActivityAt: moment().notNull().defaultNow(),
    editedAt: moment(),
    pinnedAt: moment(),
    lockedAt: moment(),
    slowSeconds: integer(),
    authorRepliesOnlyAt: moment(),
    mergedIntoId: reference().references((): AnyPgColumn => threads.id, { onDelete: "set null" }),
    hiddenAt: moment(),
    removedAt: moment(),
    withdrawnAt: moment(),
    /** The member who wrote an article that somebody else published; the member's page tells their name. */
    guestId: reference().references(() => people.id, { onDelete: "set null" }),
    /** The same of somebody who is no member. */
    guestName: text(),
    guestUrl: text(),
    importedFrom: text(),
    oldId: bigint({ mode: "number" }),
    listed: boolean()
      .notNull()
      .generatedAlwaysAs(
        (): SQL =>
          sql`${threads.hiddenAt} is null and ${threads.removedAt} is null and ${threads.withdrawnAt} is null and ${threads.mergedIntoId} is null`,
      ),
    answered: boolean()
      .notNull()
      .generatedAlwaysAs(
        (): SQL => sql`${threads.authorReplyCount} > 0 or ${threads.acceptedCommentId} is not null`,
      ),
  },
  (t) => [
    check("titles_have_words", sql`char_length(${t.title}) between 1 and 300`),
    check("only_articles_are_pinned", sql`${t.pinnedAt} is null or ${t.kind} = 'article'`),
    check("only_questions_are_asked_of_the_author", sql`not ${t.askedOfAuthor} or ${t.kind} = 'question'`),
    check("only_questions_are_anonymous", sql`not ${t.anonymous} or ${t.kind} = 'question'`),
    check("only_questions_accept_an_answer", sql`${t.acceptedCommentId} is null or ${t.kind} = 'question'`),
    check(
      "only_articles_have_guest_authors",
      sql`${t.kind} = 'article' or num_nonnulls(${t.guestId}, ${t.guestName}, ${t.guestUrl}) = 0`,
    ),
    check("guest_authors_are_members_or_names", sql`num_nonnulls(${t.guestId}, ${t.guestName}) <= 1`),
    check("only_named_guests_have_addresses", sql`${t.guestUrl} is null or ${t.guestName} is not null`),
    check(
      "thread_counts_are_not_negative",
      sql`least(${t.commentCount}, ${t.authorReplyCount}, ${t.helpfulCount}, ${t.meTooCount}) >= 0`,
    ),
    unique("posts_are_imported_once").on(t.importedFrom, t.oldId),
    uniqueIndex("one_article_is_pinned").on(sql`(true)`).where(sql`${t.pinnedAt} is not null`),
    index("threads_latest")
      .on(t.lastActivityAt.desc().nullsFirst(), t.id.desc().nullsFirst())
      .where(sql`${t.listed} and ${t.pinnedAt} is null`),
    index("threads_stories")
      .on(t.lastActivityAt.desc().nullsFirst(), t.id.desc().nullsFirst())
      .where(sql`${t.listed} and ${t.kind} = 'story'`),
    index("threads_unanswered")
      .on(t.meTooCount.desc().nullsFirst(), t.id.desc().nullsFirst())
      .where(sql`${t.listed} and ${t.kind} = 'question' and not ${t.answered}`),
    index("threads_top")
      .on(t.helpfulCount.desc().nullsFirst(), t.id.desc().nullsFirst())
      .where(sql`${t.listed} and ${t.pinnedAt} is null`),
    // For check-ins, which go to the writers of questions and stories after some weeks.
    index("threads_by_age").on(t.createdAt).where(sql`${t.listed} and ${t.kind} <> 'article'`),
    index("articles_by_age").on(t.createdAt).where(sql`${t.listed} and ${t.kind} = 'article'`),
    index("unanswered_by_age")
      .on(t.createdAt)
      .where(sql`${t.listed} and ${t.kind} = 'question' and not ${t.answered}`),
    index("threads_by_sitemap_part").on(sql`(${t.id} / 2000)`, t.lastActivityAt).where(sql`${t.listed}`),
    index("threads_by_merged").on(t.mergedIntoId).where(sql`${t.mergedIntoId} is not null`),
    index("threads_by_picture")
      .using("gin", sql`jsonb_path_query_array(${t.body}, 'strict $.**.src') jsonb_path_ops`)
      .where(sql`${t.body}::text like '%/uploads/%'`),
    // Linked files (db/migrations/0036_imported_files.sql).
    index("threads_by_file")
      .using("gin", sql`jsonb_path_query_array(${t.body}, 'strict $.**.href') jsonb_path_ops`)
      .where(sql`${t.body}::text like '%"href": "/uploads/%'`),
    index("threads_by_writer").on(t.writerId, t.id.desc().nullsFirst()),
    index("threads_by_guest").on(t.guestId).where(sql`${t.guestId} is not null`),
  ],
);

export type ThreadKind = (typeof threadKind.enumValues)[number];

export const mentionKind = pgEnum("mention_kind", ["pingback", "trackback", "webmention"]);

export const mentions = pgTable(
  "mentions",
  {
    id: identity(),
    threadId: reference()
      .notNull()
      .references(() => threads.id, { onDelete: "cascade" }),
    kind: mentionKind().notNull(),
    url: text().notNull(),
    title: text().notNull(),
    excerpt: text().notNull().default(""),
    createdAt: moment().notNull().defaultNow(),
    hiddenAt: moment(),
    removedAt: moment(),
  },
  (t) => [
    unique("pages_mention_a_thread_once").on(t.threadId, t.url),
    index("mentions_by_thread").on(t.threadId, t.createdAt, t.id),
  ],
);
