import { jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { moment, reference } from "../columns";
import { people } from "../people/schema";

/** What an admin has set to something else than its default (lib/forum/people/settings/thresholds.ts names them all). */
export const settings = pgTable("settings", {
  name: text().primaryKey(),
  value: jsonb().notNull(),
  changedById: reference().references(() => people.id, { onDelete: "set null" }),
  changedAt: moment().notNull().defaultNow(),
});
