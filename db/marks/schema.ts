import { sql } from "drizzle-orm";
import { check, index, pgTable, primaryKey, uniqueIndex } from "drizzle-orm/pg-core";
import { identity, moment, reference } from "../columns";
import { comments } from "../comments/schema";
import { people } from "../people/schema";
import { threads } from "../threads/schema";

/** One for each person. A trigger sets `withinId`, the thread of the marked post. */
export const helpfulMarks = pgTable(
  "helpful_marks",
  {
    id: identity(),
    personId: reference()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    threadId: reference().references(() => threads.id, { onDelete: "cascade" }),
    commentId: reference().references(() => comments.id, { onDelete: "cascade" }),
    withinId: reference()
      .notNull()
      .default(0)
      .references(() => threads.id, { onDelete: "cascade" }),
    createdAt: moment().notNull().defaultNow(),
  },
  (t) => [
    check("one_post_is_marked", sql`num_nonnulls(${t.threadId}, ${t.commentId}) = 1`),
    uniqueIndex("threads_are_helpful_once").on(t.threadId, t.personId).where(sql`${t.threadId} is not null`),
    uniqueIndex("comments_are_helpful_once")
      .on(t.commentId, t.personId)
      .where(sql`${t.commentId} is not null`),
    index("helpful_by_person").on(t.personId, t.withinId),
  ],
);

export const meToos = pgTable(
  "me_toos",
  {
    threadId: reference()
      .notNull()
      .references(() => threads.id, { onDelete: "cascade" }),
    personId: reference()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    createdAt: moment().notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.threadId, t.personId] })],
);

export const follows = pgTable(
  "follows",
  {
    personId: reference()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    threadId: reference()
      .notNull()
      .references(() => threads.id, { onDelete: "cascade" }),
    createdAt: moment().notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.threadId] }), index("follows_by_thread").on(t.threadId)],
);

/** Comments of the thread with a higher id are new to this member. */
export const visits = pgTable(
  "visits",
  {
    personId: reference()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    threadId: reference()
      .notNull()
      .references(() => threads.id, { onDelete: "cascade" }),
    seenCommentId: reference().notNull(),
    visitedAt: moment().notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.threadId] }), index("visits_by_thread").on(t.threadId)],
);
