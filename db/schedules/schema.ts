import { sql } from "drizzle-orm";
import { index, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { identity, moment, reference } from "../columns";
import { people } from "../people/schema";

/** Articles that wait for their date. A row ends when its article is published or its writer cancels. */
export const scheduledArticles = pgTable(
  "scheduled_articles",
  {
    id: identity(),
    personId: reference()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    title: text().notNull(),
    body: jsonb().notNull(),
    /** Slugs, in the order that the writer chose. */
    tags: text().array().notNull(),
    /** As in `threads`. */
    guestId: reference().references(() => people.id, { onDelete: "set null" }),
    guestName: text(),
    guestUrl: text(),
    publishAt: moment().notNull(),
    /** The zone in which the writer chose the time: "Europe/Berlin". */
    timeZone: text().notNull(),
    scheduledAt: moment().notNull().defaultNow(),
    /** Why the job could not publish the article. */
    refusal: text(),
  },
  (t) => [
    index("scheduled_articles_by_writer").on(t.personId, t.publishAt, t.id),
    index("scheduled_articles_by_guest").on(t.guestId).where(sql`${t.guestId} is not null`),
  ],
);
