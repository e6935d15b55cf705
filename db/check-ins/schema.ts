import { integer, pgEnum, pgTable, primaryKey } from "drizzle-orm/pg-core";
import { moment, reference } from "../columns";
import { threads } from "../threads/schema";

const threadId = () =>
  reference()
    .notNull()
    .references(() => threads.id, { onDelete: "cascade" });

export const outcomeAnswer = pgEnum("outcome_answer", ["better", "same", "worse", "running"]);

export const outcomes = pgTable(
  "outcomes",
  {
    threadId: threadId(),
    weeks: integer().notNull(),
    answer: outcomeAnswer().notNull(),
    answeredAt: moment().notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.threadId, t.weeks] })],
);

/** One row for each check-in that was sent, so that nobody is asked twice. */
export const checkIns = pgTable(
  "check_ins",
  {
    threadId: threadId(),
    weeks: integer().notNull(),
    sentAt: moment().notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.threadId, t.weeks] })],
);

export type OutcomeAnswer = (typeof outcomeAnswer.enumValues)[number];
