import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { identity, moment, reference } from "../columns";
import { people } from "../people/schema";

/**
 * The row is written before the file: without `storedAt` there may be no file, without `attachedAt` no post shows it,
 * so that the sweep finds the rest of an interrupted upload. Triggers set `releasedAt` when the last keeper ends
 * (db/migrations/0008_pictures.sql); the sweep deletes the picture 48 hours later, unless `picture_kept_until` finds a
 * keeper.
 */
export const pictures = pgTable(
  "pictures",
  {
    id: identity(),
    key: text().notNull().unique("pictures_have_one_key"),
    personId: reference().references(() => people.id, { onDelete: "cascade" }),
    width: integer(),
    height: integer(),
    bytes: integer(),
    createdAt: moment().notNull().defaultNow(),
    storedAt: moment(),
    attachedAt: moment(),
    releasedAt: moment().defaultNow(),
    hiddenAt: moment(),
    removedAt: moment(),
  },
  (t) => [
    check("pictures_have_an_extent", sql`${t.width} > 0 and ${t.height} > 0 and ${t.bytes} > 0`),
    index("pictures_released").on(t.releasedAt).where(sql`${t.releasedAt} is not null`),
    index("pictures_gone").on(t.key).where(sql`${t.hiddenAt} is not null or ${t.removedAt} is not null`),
    index("pictures_by_person").on(t.personId),
  ],
);
