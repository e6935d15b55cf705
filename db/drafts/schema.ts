import { integer, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { moment, reference } from "../columns";
import { people } from "../people/schema";

/** `place`: lib/addresses/draft-places.ts. `version` keeps two devices from overwriting each other's words. */
export const drafts = pgTable(
  "drafts",
  {
    personId: reference()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    place: text().notNull(),
    version: integer().notNull(),
    fields: jsonb().$type<Record<string, string | string[]>>().notNull(),
    savedAt: moment().notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.place] })],
);
