import { sql } from "drizzle-orm";
import { check, index, integer, pgEnum, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { identity, moment, reference } from "../columns";
import { comments } from "../comments/schema";
import { people } from "../people/schema";
import { threads } from "../threads/schema";

const threadId = () =>
  reference()
    .notNull()
    .references(() => threads.id, { onDelete: "cascade" });
const commentId = () => reference().references(() => comments.id, { onDelete: "cascade" });

/** Triggers derive these rows; operations never write them. `runners` counts the asker and everybody who joined. */
export const waiting = pgTable(
  "waiting",
  {
    id: identity(),
    threadId: threadId(),
    commentId: commentId(),
    askedAt: moment().notNull(),
    runners: integer().notNull().default(1),
  },
  (t) => [
    uniqueIndex("threads_wait_once").on(t.threadId).where(sql`${t.commentId} is null`),
    uniqueIndex("comments_wait_once").on(t.commentId).where(sql`${t.commentId} is not null`),
    index("waiting_by_thread").on(t.threadId),
    // The queue is read by runners times age: the oldest of each number of runners.
    index("waiting_by_runners").on(t.runners, t.askedAt, t.id),
  ],
);

export const resolutionKind = pgEnum("settlement_kind", ["handed_over", "declined", "no_question"]);

export const resolutions = pgTable(
  "settlements",
  {
    id: identity(),
    threadId: threadId(),
    commentId: commentId(),
    kind: resolutionKind().notNull(),
    reason: text(),
    settledBy: reference()
      .notNull()
      .references(() => people.id),
    settledAt: moment().notNull().defaultNow(),
  },
  (t) => [
    check("who_declines_gives_a_reason", sql`${t.kind} <> 'declined' or ${t.reason} is not null`),
    uniqueIndex("threads_are_settled_once").on(t.threadId).where(sql`${t.commentId} is null`),
    uniqueIndex("comments_are_settled_once").on(t.commentId).where(sql`${t.commentId} is not null`),
    index("settlements_by_thread").on(t.threadId),
    index("settlements_by_settler").on(t.settledBy),
  ],
);

export type ResolutionKind = (typeof resolutionKind.enumValues)[number];
