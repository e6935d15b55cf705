import { sql } from "drizzle-orm";
import { check, index, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { identity, moment, reference } from "../columns";
import { mails } from "../notifications/schema";
import { personId } from "../tags/schema";

/** Private: only the member reads the words of a search. The ids of search entries say up to where a search was read. */
export const savedSearches = pgTable(
  "saved_searches",
  {
    id: identity(),
    personId: personId(),
    name: text().notNull(),
    query: text().notNull(),
    createdAt: moment().notNull().defaultNow(),
    /** Null if the member wants no emails about this search. */
    mailWantedAt: moment(),
    mailedEntryId: reference().notNull(),
    seenAt: moment().notNull().defaultNow(),
    seenEntryId: reference().notNull(),
    /** For a day, the member can undo the removal. */
    removedAt: moment(),
  },
  (t) => [
    check(
      "saved_searches_are_short",
      sql`char_length(${t.query}) between 1 and 300 and char_length(${t.name}) between 1 and 300`,
    ),
    index("saved_searches_by_person").on(t.personId, t.id),
    uniqueIndex("people_save_a_search_once")
      .on(t.personId, sql`md5(${t.query})`)
      .where(sql`${t.removedAt} is null`),
    index("saved_searches_to_mail")
      .on(t.personId)
      .where(sql`${t.mailWantedAt} is not null and ${t.removedAt} is null`),
    index("saved_searches_removed").on(t.removedAt).where(sql`${t.removedAt} is not null`),
  ],
);

/** Which entries an email tells of: each entry of a search is in one email only. */
export const searchMails = pgTable(
  "search_mails",
  {
    mailId: reference()
      .notNull()
      .references(() => mails.id, { onDelete: "cascade" }),
    searchId: reference()
      .notNull()
      .references(() => savedSearches.id, { onDelete: "cascade" }),
    afterEntryId: reference().notNull(),
    untilEntryId: reference().notNull(),
  },
  (t) => [primaryKey({ columns: [t.mailId, t.searchId] }), index("search_mails_by_search").on(t.searchId)],
);
