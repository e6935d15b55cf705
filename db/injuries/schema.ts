import { sql } from "drizzle-orm";
import { check, date, index, pgTable } from "drizzle-orm/pg-core";
import { moment, reference } from "../columns";
import { people } from "../people/schema";
import { tags } from "../tags/schema";

/** Private: read only for its owner, and only to find threads. `sinceMonth` is the first day of a month. */
export const ownInjuries = pgTable(
  "own_injuries",
  {
    personId: reference()
      .primaryKey()
      .references(() => people.id, { onDelete: "cascade" }),
    tagId: reference()
      .notNull()
      .references(() => tags.id, { onDelete: "cascade" }),
    sinceMonth: date({ mode: "string" }),
    savedAt: moment().notNull().defaultNow(),
  },
  (t) => [
    check("injuries_start_with_a_month", sql`extract(day from ${t.sinceMonth}) = 1`),
    index("own_injuries_by_tag").on(t.tagId),
  ],
);
