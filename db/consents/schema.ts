import { sql } from "drizzle-orm";
import { check, index, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { identity, moment, reference } from "../columns";
import { people } from "../people/schema";
import { recordGroup } from "../stories/schema";
import { threads } from "../threads/schema";

/** The words that people agreed to. They are never changed: other words get another name. */
export const consentWordings = pgTable("consent_wordings", {
  name: text().primaryKey(),
  words: text().notNull(),
  createdAt: moment().notNull().defaultNow(),
});

/** A receipt of an agreement to be counted in charts. It stays when it is withdrawn, and when the story is gone. */
export const consents = pgTable(
  "consents",
  {
    id: identity(),
    personId: reference()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    threadId: reference().references(() => threads.id, { onDelete: "set null" }),
    wording: text()
      .notNull()
      .references(() => consentWordings.name),
    groups: recordGroup().array().notNull(),
    givenAt: moment().notNull(),
    withdrawnAt: moment(),
  },
  (t) => [
    check("consents_are_for_something", sql`cardinality(${t.groups}) > 0`),
    index("consents_by_person").on(t.personId, t.id),
    index("consents_by_thread").on(t.threadId),
    index("consents_by_withdrawal").on(t.withdrawnAt).where(sql`${t.withdrawnAt} is not null`),
    uniqueIndex("stories_have_one_consent").on(t.threadId).where(sql`${t.withdrawnAt} is null`),
  ],
);
