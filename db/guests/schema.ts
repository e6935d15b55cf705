import { sql } from "drizzle-orm";
import { index, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { citext, identity, moment, reference } from "../columns";
import { people } from "../people/schema";

/**
 * Who wrote on an imported blog under this address and name: one person for each name, because a family may share an address.
 * The member who proves the address can take these people's posts. `personId` is then that member, also for later imports.
 * `email` is private: no query for a page selects it.
 */
export const guestNames = pgTable(
  "guest_names",
  {
    id: identity(),
    email: citext().notNull(),
    name: text().notNull(),
    /** `name` as lib/forum/site/imports/names.ts compares it; empty in rows of older forums until the next import. */
    nameKey: text().notNull().default(""),
    personId: reference()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    /** When the member with this address said that somebody else wrote as this name. */
    declinedAt: moment(),
  },
  (t) => [
    uniqueIndex("guests_have_one_name_each").on(t.email, t.nameKey).where(sql`${t.nameKey} <> ''`),
    index("guest_names_by_email").on(t.email),
    index("guest_names_by_person").on(t.personId),
    index("guest_names_without_key").on(t.id).where(sql`${t.nameKey} = ''`),
  ],
);
