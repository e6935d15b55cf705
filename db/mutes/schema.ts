import { sql } from "drizzle-orm";
import { check, index, pgTable, primaryKey } from "drizzle-orm/pg-core";
import { moment, reference } from "../columns";
import { people } from "../people/schema";
import { threads } from "../threads/schema";

const personId = () =>
  reference()
    .notNull()
    .references(() => people.id, { onDelete: "cascade" });

/** Threads that a member hid for themselves alone; `threads.hiddenAt` is about everybody. */
export const ownHiddenThreads = pgTable(
  "own_hidden_threads",
  {
    personId: personId(),
    threadId: reference()
      .notNull()
      .references(() => threads.id, { onDelete: "cascade" }),
    hiddenAt: moment().notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.personId, t.threadId] }),
    index("own_hidden_threads_by_thread").on(t.threadId),
    index("own_hidden_threads_by_time").on(t.personId, t.hiddenAt, t.threadId),
  ],
);

export const mutedPeople = pgTable(
  "muted_people",
  {
    personId: personId(),
    mutedId: personId(),
    mutedAt: moment().notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.personId, t.mutedId] }),
    check("people_do_not_mute_themselves", sql`${t.personId} <> ${t.mutedId}`),
    index("muted_people_by_muted").on(t.mutedId),
  ],
);
