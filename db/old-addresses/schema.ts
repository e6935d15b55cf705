import { sql } from "drizzle-orm";
import { check, index, pgTable, text } from "drizzle-orm/pg-core";
import { reference } from "../columns";
import { people } from "../people/schema";
import { tags } from "../tags/schema";
import { threads } from "../threads/schema";

/** `/it-band-injury` or `/p/1`, decoded, in small letters and without the trailing slash. */
export const oldAddresses = pgTable(
  "old_addresses",
  {
    path: text().primaryKey(),
    threadId: reference().references(() => threads.id, { onDelete: "cascade" }),
    tagId: reference().references(() => tags.id, { onDelete: "cascade" }),
    personId: reference().references(() => people.id, { onDelete: "cascade" }),
  },
  (t) => [
    check("old_addresses_lead_to_one_place", sql`num_nonnulls(${t.threadId}, ${t.tagId}, ${t.personId}) = 1`),
    check("old_addresses_have_small_letters", sql`${t.path} = lower(${t.path})`),
    index("old_addresses_by_thread").on(t.threadId),
    index("old_addresses_by_tag").on(t.tagId).where(sql`${t.tagId} is not null`),
    index("old_addresses_by_person").on(t.personId).where(sql`${t.personId} is not null`),
    index("old_addresses_below").on(t.path.op("text_pattern_ops")),
  ],
);
