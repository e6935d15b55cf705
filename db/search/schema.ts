import { type SQL, sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  customType,
  foreignKey,
  index,
  integer,
  pgEnum,
  pgTable,
  text,
} from "drizzle-orm/pg-core";
import { identity, reference } from "../columns";
import { comments } from "../comments/schema";
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
