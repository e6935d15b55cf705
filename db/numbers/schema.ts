import { sql } from "drizzle-orm";
import { boolean, check, date, integer, pgEnum, pgTable, primaryKey } from "drizzle-orm/pg-core";
import { moment } from "../columns";

export const dailyMeasure = pgEnum("daily_measure", [
  "sign_ups",
  "questions",
  "stories",
  "articles",
  "replies",
  "author_replies",
  "answered_questions",
  "unanswered_questions",
  "first_replies",
  "cases",
  "decided_cases",
  "decided_appeals",
  "granted_appeals",
  "returned_members",
]);

/**
 * Counts of each day; a day without a row has none. `bucket` is 0, or the hours within which a question got its first reply or a
 * case its decision, or, of the members who joined in the week of `day`, the weeks after which they were here.
 */
export const dailyNumbers = pgTable(
  "daily_numbers",
  {
    measure: dailyMeasure().notNull(),
    day: date().notNull(),
    bucket: integer().notNull().default(0),
    amount: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.measure, t.day, t.bucket] }),
    check("daily_numbers_are_not_negative", sql`least(${t.amount}, ${t.bucket}) >= 0`),
  ],
);

/** One row: the weeks that are counted, from the Monday `since` to before the Monday `until`. */
export const countedWeeks = pgTable(
  "counted_weeks",
  {
    only: boolean().primaryKey().default(true),
    since: date().notNull(),
    until: date().notNull(),
    countedAt: moment().notNull(),
  },
  (t) => [check("counted_weeks_are_one_row", sql`${t.only}`)],
);

export type DailyMeasure = (typeof dailyMeasure.enumValues)[number];

/** From the Monday `from` to before the Monday `to`, in ISO 8601. */
export interface Weeks {
  readonly from: string;
  readonly to: string;
}
