import { index, pgTable, text } from "drizzle-orm/pg-core";
import { reference } from "./columns";
import { threads } from "./threads";

/** Where an imported thread used to stand: `/it-band-injury` or `/p/1`, without the trailing slash. */
export const oldAddresses = pgTable(
  "old_addresses",
  {
    path: text().primaryKey(),
    threadId: reference()
      .notNull()
      .references(() => threads.id, { onDelete: "cascade" }),
  },
  (t) => [index("old_addresses_by_thread").on(t.threadId)],
);
