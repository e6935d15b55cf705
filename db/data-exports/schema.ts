import { sql } from "drizzle-orm";
import { bigint, check, index, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { identity, moment, reference } from "../columns";
import { people } from "../people/schema";

/** The ZIP file of a member's own data. `askedById` is an admin, if one asked at the member's request. */
export const dataExports = pgTable(
  "data_exports",
  {
    id: identity(),
    personId: reference()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    askedById: reference().references(() => people.id, { onDelete: "set null" }),
    reason: text(),
    askedAt: moment().notNull().defaultNow(),
    /** Unguessable. */
    file: text().notNull().unique("data_exports_have_one_file"),
    readyAt: moment(),
    bytes: bigint({ mode: "number" }),
    expiresAt: moment(),
    failedAt: moment(),
  },
  (t) => [
    check("ready_exports_expire", sql`(${t.readyAt} is null) = (${t.expiresAt} is null)`),
    uniqueIndex("data_is_exported_once_at_a_time")
      .on(t.personId)
      .where(sql`${t.readyAt} is null and ${t.failedAt} is null`),
    index("data_exports_by_person").on(t.personId, t.id),
    index("data_exports_by_end").on(t.expiresAt).where(sql`${t.expiresAt} is not null`),
    index("data_exports_by_admin").on(t.askedById).where(sql`${t.askedById} is not null`),
  ],
);
