import { sql } from "drizzle-orm";
import { type AnyPgColumn, check, index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { anyJson, bytea, identity, moment, reference } from "../columns";
import { people } from "../people/schema";

/** Only values that differ from the default; lib/forum-settings/table.ts and lib/forum/people/settings/thresholds.ts list all settings. */
export const settings = pgTable("settings", {
  name: text().primaryKey(),
  value: anyJson().notNull(),
  changedById: reference().references(() => people.id, { onDelete: "set null" }),
  changedAt: moment().notNull().defaultNow(),
});

/** Null values are the default. */
export const settingChanges = pgTable(
  "setting_changes",
  {
    id: identity(),
    name: text().notNull(),
    fromValue: anyJson(),
    toValue: anyJson(),
    changedById: reference().references(() => people.id, { onDelete: "set null" }),
    changedAt: moment().notNull().defaultNow(),
    undoesId: reference().references((): AnyPgColumn => settingChanges.id, { onDelete: "set null" }),
  },
  (t) => [
    check("setting_changes_change_something", sql`${t.fromValue} is distinct from ${t.toValue}`),
    index("setting_changes_by_name").on(t.name, t.id),
    index("setting_changes_by_person").on(t.changedById).where(sql`${t.changedById} is not null`),
    index("setting_changes_by_undone").on(t.undoesId).where(sql`${t.undoesId} is not null`),
  ],
);

/** The logo, in each size that pages, browsers and phones ask for. The key is the hash of the largest one. */
export const settingPictures = pgTable(
  "setting_pictures",
  {
    key: text().notNull(),
    size: integer().notNull(),
    bytes: bytea().notNull(),
    storedAt: moment().notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.key, t.size] }),
    check("setting_pictures_are_small", sql`${t.size} > 0 and octet_length(${t.bytes}) <= 1048576`),
  ],
);
