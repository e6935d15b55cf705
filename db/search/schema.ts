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

const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });

export const searchDocumentKind = pgEnum("findable_kind", ["passage", "author_reply", "accepted", "thread"]);

/**
 * What may answer a question before it is asked: passages of articles, replies of the author, accepted answers, and open
 * questions to join. Derived from threads and comments by triggers (db/migrations/0009_search.sql), in the transaction
 * that changes those, so that what a visitor may no longer see is found no longer; never written by operations.
 */
export const searchDocuments = pgTable(
  "findables",
  {
    id: identity(),
    kind: searchDocumentKind().notNull(),
    threadId: reference()
      .notNull()
      .references((): AnyPgColumn => threads.id, { onDelete: "cascade" }),
    commentId: reference(),
    /** Of a passage: which top-level block of the article it is, from 1. */
    block: integer(),
    /** Its own words. */
    words: text().notNull(),
    /** What stands above it: the heading of a passage, the title of a question. */
    heading: text().notNull().default(""),
    /** What it answers: the comment or question above a reply; of a passage the paragraph before it. */
    context: text().notNull().default(""),
    /** Where it stands: the title of its thread. */
    place: text().notNull().default(""),
    /** Each word by its stem, nothing left out, weighted by where it is: A words, B heading, C context, D place. */
    stems: tsvector()
      .notNull()
      .generatedAlwaysAs(
        (): SQL =>
          sql`setweight(stems_of(${searchDocuments.words}), 'A') || setweight(stems_of(${searchDocuments.heading}), 'B') || setweight(stems_of(${searchDocuments.context}), 'C') || setweight(stems_of(${searchDocuments.place}), 'D')`,
      ),
  },
  (t) => [
    foreignKey({
      name: "findable_comments_stay_in_their_thread",
      columns: [t.commentId, t.threadId],
      foreignColumns: [comments.id, comments.threadId],
    })
      .onDelete("cascade")
      .onUpdate("cascade"),
    index("findables_by_stem").using("gin", t.stems),
    index("findables_by_thread").on(t.threadId, t.kind),
    index("findables_by_comment").on(t.commentId).where(sql`${t.commentId} is not null`),
  ],
);

export type SearchDocumentKind = (typeof searchDocumentKind.enumValues)[number];
