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

/**
 * The author's queue: questions asked of the author, and what readers said at the top level under an article, as long
 * as no author has replied and nothing was settled. Derived from threads, comments and settlements by triggers; never
 * written by operations. `runners` counts who waits: the asker, and everybody who has the question as well.
 */
export const waiting = pgTable(
  "waiting",
  {
    id: identity(),
    threadId: threadId(),
    /** Null where the thread itself is the question. */
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

/** A question that the author has settled without an answer: left to the community, declined, or seen to be none. */
export const resolutions = pgTable(
  "settlements",
  {
    id: identity(),
    threadId: threadId(),
    commentId: commentId(),
    kind: resolutionKind().notNull(),
    /** What readers are told; only who declines gives one. */
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
