import { sql } from "drizzle-orm";
import { bigint, check, index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { identity, moment } from "../columns";

/** Backups that were written, the newest hundred. The files are on the machine `host`, and may be gone. */
export const backups = pgTable(
  "backups",
  {
    id: identity(),
    madeAt: moment().notNull(),
    file: text().notNull(),
    host: text().notNull(),
    bytes: bigint({ mode: "number" }).notNull(),
    sha256: text().notNull(),
    pictures: integer().notNull(),
    missingPictures: integer().notNull(),
  },
  (t) => [
    check("backups_have_a_size", sql`${t.bytes} > 0`),
    check("backups_have_a_hash", sql`${t.sha256} ~ '^[0-9a-f]{64}$'`),
    index("backups_by_time").on(t.madeAt.desc()),
  ],
);
