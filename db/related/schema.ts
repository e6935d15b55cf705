import { sql } from "drizzle-orm";
import { check, index, pgTable, primaryKey, smallint } from "drizzle-orm/pg-core";
import { moment, reference } from "../columns";
import { threads } from "../threads/schema";

const threadId = () =>
  reference()
    .notNull()
    .references(() => threads.id, { onDelete: "cascade" });

/** What the page of a thread shows as related, and some more in reserve. Reads ask whether a thread is still listed. */
export const relatedThreads = pgTable(
  "related_threads",
  {
    threadId: threadId(),
    relatedId: threadId(),
    rank: smallint().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.threadId, t.rank] }),
    check("threads_are_related_to_others", sql`${t.threadId} <> ${t.relatedId}`),
    index("related_threads_by_related").on(t.relatedId, t.threadId),
  ],
);

/** Triggers note here which threads changed (db/migrations/0029_saved_searches_and_related_threads.sql). */
export const relatedThreadsDue = pgTable(
  "related_threads_due",
  {
    threadId: reference()
      .primaryKey()
      .references(() => threads.id, { onDelete: "cascade" }),
    changedAt: moment(),
    dueAt: moment().notNull().defaultNow(),
  },
  (t) => [
    index("related_threads_due_changed").on(t.changedAt, t.threadId).where(sql`${t.changedAt} is not null`),
    index("related_threads_due_next").on(t.dueAt, t.threadId),
  ],
);
