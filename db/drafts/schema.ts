import { integer, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { moment, reference } from "../columns";
import { people } from "../people/schema";

/**
 * What a member has begun to write. `place` says where it would be posted (lib/forum/content/drafts/places.ts); `fields` is the
 * form as it stands, by the names of its fields; `version` rises with each save, so that two machines never overwrite
 * each other unawares.
 */
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
