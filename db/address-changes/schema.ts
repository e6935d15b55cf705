import { sql } from "drizzle-orm";
import { check, index, pgTable, text } from "drizzle-orm/pg-core";
import { citext, identity, moment, reference } from "../columns";
import { people } from "../people/schema";

/** `seed` yields both links, but only with the server's secret; the tokens are the hashes of these links. */
export const addressChanges = pgTable(
  "address_changes",
  {
    id: identity(),
    personId: reference()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    /** Null for an account that had no address. */
    oldEmail: citext(),
    newEmail: citext().notNull(),
    seed: text().notNull(),
    token: text().notNull().unique("address_changes_have_one_token"),
    undoToken: text().notNull().unique("address_changes_have_one_undo_token"),
    askedAt: moment().notNull().defaultNow(),
    tokenExpires: moment().notNull(),
    confirmedAt: moment(),
    undoUntil: moment(),
    undoneAt: moment(),
  },
  (t) => [
    check("confirmed_changes_can_be_undone", sql`(${t.confirmedAt} is null) = (${t.undoUntil} is null)`),
    index("address_changes_by_person").on(t.personId, t.id),
  ],
);
