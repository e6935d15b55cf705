import { sql } from "drizzle-orm";
import { check, index, pgTable, text } from "drizzle-orm/pg-core";
import { reference } from "../columns";
import { people } from "../people/schema";
import { pictures } from "../pictures/schema";
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
    /** Of a picture, or of a file that posts link to. */
    pictureKey: text().references(() => pictures.key, { onDelete: "cascade" }),
    /** The blog of the picture: another one may have had another picture at the same path. */
    pictureFrom: text(),
  },
  (t) => [
    check(
      "old_addresses_lead_to_one_place",
      sql`num_nonnulls(${t.threadId}, ${t.tagId}, ${t.personId}, ${t.pictureKey}) = 1`,
    ),
    check("old_addresses_have_small_letters", sql`${t.path} = lower(${t.path})`),
    index("old_addresses_by_thread").on(t.threadId),
    index("old_addresses_by_tag").on(t.tagId).where(sql`${t.tagId} is not null`),
    index("old_addresses_by_person").on(t.personId).where(sql`${t.personId} is not null`),
    check(
      "old_addresses_of_pictures_name_the_blog",
      sql`(${t.pictureKey} is null) = (${t.pictureFrom} is null)`,
    ),
    index("old_addresses_of_pictures").on(t.pictureFrom).where(sql`${t.pictureFrom} is not null`),
    index("old_addresses_by_picture").on(t.pictureKey).where(sql`${t.pictureKey} is not null`),
    index("old_addresses_below").on(t.path.op("text_pattern_ops")),
  ],
);
