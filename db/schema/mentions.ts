import { index, pgEnum, pgTable, text, unique } from "drizzle-orm/pg-core";
import { identity, moment, reference } from "./columns";
import { threads } from "./threads";

export const mentionKind = pgEnum("mention_kind", ["pingback", "trackback", "webmention"]);

/** A page elsewhere that links to a thread. */
export const mentions = pgTable(
  "mentions",
  {
    id: identity(),
    threadId: reference()
      .notNull()
      .references(() => threads.id, { onDelete: "cascade" }),
    kind: mentionKind().notNull(),
    url: text().notNull(),
    title: text().notNull(),
    excerpt: text().notNull().default(""),
    createdAt: moment().notNull().defaultNow(),
    hiddenAt: moment(),
    removedAt: moment(),
  },
  (t) => [
    unique("pages_mention_a_thread_once").on(t.threadId, t.url),
    index("mentions_by_thread").on(t.threadId, t.createdAt, t.id),
  ],
);
