import { jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { moment, reference } from "../columns";
import { people } from "../people/schema";

/** Only values that differ from the default (lib/forum/people/settings/thresholds.ts lists all settings). */
export const settings = pgTable("settings", {
  name: text().primaryKey(),
  value: jsonb().notNull(),
  changedById: reference().references(() => people.id, { onDelete: "set null" }),
  changedAt: moment().notNull().defaultNow(),
});
