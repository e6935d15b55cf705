import { sql } from "drizzle-orm";
import { check, pgTable, primaryKey, uniqueIndex } from "drizzle-orm/pg-core";
import { identity, moment, reference } from "./columns";
import { comments } from "./comments";
import { people } from "./people";
import { threads } from "./threads";

/** "Helpful" on a thread or on a comment, once a person. */
export const helpfulMarks = pgTable(
  "helpful_marks",
  {
    id: identity(),
    personId: reference()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    threadId: reference().references(() => threads.id, { onDelete: "cascade" }),
    commentId: reference().references(() => comments.id, { onDelete: "cascade" }),
    createdAt: moment().notNull().defaultNow(),
  },
  (t) => [
    check("one_thing_is_marked", sql`num_nonnulls(${t.threadId}, ${t.commentId}) = 1`),
    uniqueIndex("threads_are_helpful_once").on(t.threadId, t.personId).where(sql`${t.threadId} is not null`),
    uniqueIndex("comments_are_helpful_once")
      .on(t.commentId, t.personId)
      .where(sql`${t.commentId} is not null`),
  ],
);

/** "I have this question as well." */
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
