import { sql } from "drizzle-orm";
import { boolean, check, pgTable, text } from "drizzle-orm/pg-core";
import { moment } from "./columns";

/** Whether the mail server takes email: one row, which all instances share. `problem` is one of MAIL_PROBLEMS. */
export const mailHealth = pgTable(
  "mail_health",
  {
    only: boolean().primaryKey().default(true),
    workedAt: moment(),
    failedAt: moment(),
    failingSince: moment(),
    problem: text(),
  },
  (t) => [
    check("mail_health_is_one_row", sql`${t.only}`),
    check("failing_mail_says_why", sql`(${t.failingSince} is null) = (${t.problem} is null)`),
  ],
);
