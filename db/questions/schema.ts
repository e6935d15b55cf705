import { sql } from "drizzle-orm";
import { boolean, check, index, integer, pgEnum, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
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
export const authorQueue = pgTable(
  "author_queue",
  {
    id: identity(),
    threadId: threadId(),
    commentId: commentId(),
    askedAt: moment().notNull(),
    runners: integer().notNull().default(1),
    /** False for a comment that asks nothing: the queue shows it under "Comments". */
    isQuestion: boolean().notNull().default(true),
  },
  (t) => [
    uniqueIndex("threads_are_queued_once").on(t.threadId).where(sql`${t.commentId} is null`),
    uniqueIndex("comments_are_queued_once").on(t.commentId).where(sql`${t.commentId} is not null`),
    index("author_queue_by_thread").on(t.threadId),
    // The queue is read by runners times age: the oldest of each number of runners.
    index("author_queue_by_runners").on(t.isQuestion, t.runners, t.askedAt, t.id),
  ],
);

export const resolutionKind = pgEnum("resolution_kind", ["handed_over", "declined", "no_question"]);

export const resolutions = pgTable(
  "resolutions",
  {
    id: identity(),
    threadId: threadId(),
    commentId: commentId(),
    kind: resolutionKind().notNull(),
    reason: text(),
    resolvedById: reference()
      .notNull()
      .references(() => people.id),
    resolvedAt: moment().notNull().defaultNow(),
  },
  (t) => [
    check("declined_questions_have_a_reason", sql`${t.kind} <> 'declined' or ${t.reason} is not null`),
    uniqueIndex("threads_are_resolved_once").on(t.threadId).where(sql`${t.commentId} is null`),
    uniqueIndex("comments_are_resolved_once").on(t.commentId).where(sql`${t.commentId} is not null`),
    index("resolutions_by_thread").on(t.threadId),
    index("resolutions_by_resolver").on(t.resolvedById),
    index("resolutions_by_time").on(t.resolvedAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
  ],
);

export type ResolutionKind = (typeof resolutionKind.enumValues)[number];
