import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { identity, moment, reference } from "../columns";
import { people } from "../people/schema";

/**
 * A picture that a member added, or that an import brought: that has no member. The row is written before the file: until
 * `storedAt` there may be none, and until `attachedAt` no post shows it, so that whatever breaks leaves only what the sweep
 * finds. `key` is its name in storage and, after `/uploads/`, its address. `releasedAt` is when something that kept it last
 * ended, set by triggers (db/migrations/0008_pictures.sql): 48 hours later the sweep deletes it, unless
 * `picture_kept_until` says that something else keeps it. Null where that was asked since.
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
