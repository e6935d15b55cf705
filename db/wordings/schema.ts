import { type SQL, sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  check,
  index,
  integer,
  pgEnum,
  pgTable,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { identity, moment, reference } from "../columns";
import { comments } from "../comments/schema";
import { people } from "../people/schema";
import { tsvector } from "../search/schema";
import { threads } from "../threads/schema";

export const wordingSource = pgEnum("wording_source", [
  "confirmed",
  "pointed",
  "accepted",
  "author",
  "merged",
]);

/**
 * How people asked for an answer: a comment, or a block of an article. Those that were copied from a post end when the post
 * changes or is hidden (db/migrations/0026_wordings.sql).
 */
export const wordings = pgTable(
  "wordings",
  {
    id: identity(),
    commentId: reference().references((): AnyPgColumn => comments.id, { onDelete: "cascade" }),
    threadId: reference().references((): AnyPgColumn => threads.id, { onDelete: "cascade" }),
    block: integer(),
    personId: reference()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    source: wordingSource().notNull(),
    askedThreadId: reference().references((): AnyPgColumn => threads.id, { onDelete: "cascade" }),
    askedCommentId: reference().references((): AnyPgColumn => comments.id, { onDelete: "cascade" }),
    words: text().notNull(),
    createdAt: moment().notNull().defaultNow(),
    stems: tsvector()
      .notNull()
      .generatedAlwaysAs((): SQL => sql`stems_of(${wordings.words})`),
    /** Wordings of the same stems count as one. */
    alike: text()
      .array()
      .notNull()
      .generatedAlwaysAs((): SQL => sql`tsvector_to_array(stems_of(${wordings.words}))`),
  },
  (t) => [
    check("wordings_are_short", sql`char_length(${t.words}) between 1 and 200`),
    check(
      "wordings_lead_to_one_answer",
      sql`(${t.commentId} is null) = (${t.threadId} is not null) and (${t.threadId} is null) = (${t.block} is null)`,
    ),
    uniqueIndex("wordings_once_per_person").on(t.commentId, t.threadId, t.block, t.personId, t.alike),
    index("wordings_by_stem").using("gin", t.stems),
    index("wordings_by_person").on(t.personId),
    index("wordings_by_thread").on(t.threadId).where(sql`${t.threadId} is not null`),
    index("wordings_by_asked_thread").on(t.askedThreadId).where(sql`${t.askedThreadId} is not null`),
    index("wordings_by_asked_comment").on(t.askedCommentId).where(sql`${t.askedCommentId} is not null`),
  ],
);

/** Those that an author removed, so that they do not come back by themselves. */
export const removedWordings = pgTable(
  "removed_wordings",
  {
    id: identity(),
    commentId: reference().references((): AnyPgColumn => comments.id, { onDelete: "cascade" }),
    threadId: reference().references((): AnyPgColumn => threads.id, { onDelete: "cascade" }),
    block: integer(),
    /** Of the stems: the words themselves are not kept. */
    digest: text().notNull(),
  },
  (t) => [
    check(
      "removed_wordings_lead_to_one_answer",
      sql`(${t.commentId} is null) = (${t.threadId} is not null) and (${t.threadId} is null) = (${t.block} is null)`,
    ),
    uniqueIndex("removed_wordings_once").on(t.commentId, t.threadId, t.block, t.digest),
    index("removed_wordings_by_thread").on(t.threadId).where(sql`${t.threadId} is not null`),
  ],
);

export type WordingSource = (typeof wordingSource.enumValues)[number];
