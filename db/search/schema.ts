import { type SQL, sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  check,
  customType,
  foreignKey,
  index,
  integer,
  pgEnum,
  pgTable,
  smallint,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { identity, moment, reference } from "../columns";
import { comments } from "../comments/schema";
import { people } from "../people/schema";
import { tags } from "../tags/schema";
import { threads } from "../threads/schema";

export const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });

export const searchDocumentKind = pgEnum("search_document_kind", [
  "passage",
  "author_reply",
  "accepted",
  "thread",
]);

/**
 * Triggers derive the rows in the transaction that changes the post, so that hidden posts are never found
 * (db/migrations/0009_search.sql). Operations never write them.
 */
export const searchDocuments = pgTable(
  "search_documents",
  {
    id: identity(),
    kind: searchDocumentKind().notNull(),
    threadId: reference()
      .notNull()
      .references((): AnyPgColumn => threads.id, { onDelete: "cascade" }),
    commentId: reference(),
    /** For a passage: the top-level block of the article, from 1. */
    block: integer(),
    words: text().notNull(),
    heading: text().notNull().default(""),
    context: text().notNull().default(""),
    place: text().notNull().default(""),
    /** All words, stemmed, with weights: A words, B heading, C context, D place. */
    stems: tsvector()
      .notNull()
      .generatedAlwaysAs(
        (): SQL =>
          sql`setweight(stems_of(${searchDocuments.words}), 'A') || setweight(stems_of(${searchDocuments.heading}), 'B') || setweight(stems_of(${searchDocuments.context}), 'C') || setweight(stems_of(${searchDocuments.place}), 'D')`,
      ),
  },
  (t) => [
    foreignKey({
      name: "comments_of_documents_stay_in_their_thread",
      columns: [t.commentId, t.threadId],
      foreignColumns: [comments.id, comments.threadId],
    })
      .onDelete("cascade")
      .onUpdate("cascade"),
    index("search_documents_by_stem").using("gin", t.stems),
    index("search_documents_by_thread").on(t.threadId, t.kind),
    index("search_documents_by_comment").on(t.commentId).where(sql`${t.commentId} is not null`),
  ],
);

export type SearchDocumentKind = (typeof searchDocumentKind.enumValues)[number];

export const searchEntryKind = pgEnum("search_entry_kind", [
  "article",
  "question",
  "story",
  "reply",
  "tag",
  "person",
]);

/**
 * What the search of the whole forum reads. Triggers keep the rows (db/migrations/0024_search_entries.sql); operations never write
 * them. A reply of a hidden thread keeps its row, so every read asks whether the thread is listed.
 */
export const searchEntries = pgTable(
  "search_entries",
  {
    id: identity(),
    kind: searchEntryKind().notNull(),
    threadId: reference().references((): AnyPgColumn => threads.id, { onDelete: "cascade" }),
    commentId: reference(),
    tagId: reference().references(() => tags.id, { onDelete: "cascade" }),
    personId: reference().references(() => people.id, { onDelete: "cascade" }),
    /** 0 to 9. Where too much matches, only the entries with the highest are ranked: their stems say it as well ("top:3"). */
    merit: smallint().notNull(),
    helpfulCount: integer().notNull().default(0),
    writtenAt: moment().notNull(),
    /** Words of a title with weight A, other words with weight D, and filters ("tag:12", "by:7") without a place. */
    stems: tsvector().notNull(),
    /** Of the words of a title, of a tag's names ("#kne") or of a person's ("@moss"); a reply has none. */
    beginnings: text().array(),
  },
  (t) => [
    foreignKey({
      name: "entries_of_comments_stay_in_their_thread",
      columns: [t.commentId, t.threadId],
      foreignColumns: [comments.id, comments.threadId],
    })
      .onDelete("cascade")
      .onUpdate("cascade"),
    check(
      "search_entries_have_one_target",
      sql`num_nonnulls(${t.threadId}, ${t.tagId}, ${t.personId}) = 1 and (${t.kind} = 'reply') = (${t.commentId} is not null)`,
    ),
    uniqueIndex("comments_are_searched_once").on(t.commentId),
    uniqueIndex("threads_are_searched_once").on(t.threadId).where(sql`${t.commentId} is null`),
    uniqueIndex("tags_are_searched_once").on(t.tagId),
    uniqueIndex("people_are_searched_once").on(t.personId),
    index("search_entries_by_thread").on(t.threadId),
    index("search_entries_newest").on(t.writtenAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index("search_entries_by_stem")
      .using("gin", t.stems)
      .with({ fastupdate: true, gin_pending_list_limit: 2048 }),
    index("search_entries_by_beginning")
      .using("gin", t.beginnings)
      .with({ fastupdate: false })
      .where(sql`${t.beginnings} is not null`),
    index("search_entries_of_threads_by_merit")
      .on(t.merit.desc().nullsFirst(), t.id.desc().nullsFirst())
      .where(sql`${t.threadId} is not null and ${t.commentId} is null`),
  ],
);

/** Threads whose tags have changed, until the entries of their replies follow. */
export const retaggedThreads = pgTable("retagged_threads", {
  threadId: reference()
    .primaryKey()
    .references((): AnyPgColumn => threads.id, { onDelete: "cascade" }),
  renewedTo: reference().notNull().default(0),
});

export type SearchEntryKind = (typeof searchEntryKind.enumValues)[number];
