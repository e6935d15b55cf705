import { sql } from "drizzle-orm";
import { check, date, index, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { identity, moment, reference } from "../columns";
import { comments } from "../comments/schema";
import { people } from "../people/schema";
import { threads } from "../threads/schema";

/** Private to its member. A removed row stays for some days, so that the removal can be undone with note and reminder. */
export const savedPosts = pgTable(
  "saved_posts",
  {
    id: identity(),
    personId: reference()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    threadId: reference().references(() => threads.id, { onDelete: "cascade" }),
    commentId: reference().references(() => comments.id, { onDelete: "cascade" }),
    note: text().notNull().default(""),
    /** The day that the member chose, and its morning in the member's time zone. */
    remindOn: date(),
    remindAt: moment(),
    savedAt: moment().notNull().defaultNow(),
    removedAt: moment(),
  },
  (t) => [
    check("one_post_is_saved", sql`num_nonnulls(${t.threadId}, ${t.commentId}) = 1`),
    check("saved_notes_are_short", sql`char_length(${t.note}) <= 4000`),
    check("reminders_have_a_day", sql`(${t.remindOn} is null) = (${t.remindAt} is null)`),
    uniqueIndex("threads_are_saved_once").on(t.threadId, t.personId).where(sql`${t.threadId} is not null`),
    uniqueIndex("comments_are_saved_once").on(t.commentId, t.personId).where(sql`${t.commentId} is not null`),
    index("saved_posts_by_person").on(t.personId, t.savedAt, t.id).where(sql`${t.removedAt} is null`),
    index("saved_posts_with_reminder")
      .on(t.personId, t.savedAt, t.id)
      .where(sql`${t.removedAt} is null and ${t.remindAt} is not null`),
    index("saved_posts_removed").on(t.removedAt).where(sql`${t.removedAt} is not null`),
  ],
);
