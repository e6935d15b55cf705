import { integer, pgEnum, pgTable, primaryKey } from "drizzle-orm/pg-core";
import { moment, reference } from "../columns";
import { threads } from "../threads/schema";

const threadId = () =>
  reference()
    .notNull()
    .references(() => threads.id, { onDelete: "cascade" });

export const outcomeAnswer = pgEnum("outcome_said", ["better", "same", "worse", "running"]);

export const outcomes = pgTable(
  "outcomes",
  {
    threadId: threadId(),
    weeks: integer().notNull(),
    said: outcomeAnswer().notNull(),
    saidAt: moment().notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.threadId, t.weeks] })],
);

/** One row for each check-in that was sent, so that nobody is asked twice. */
export const checkIns = pgTable(
  "outcome_asks",
  {
    threadId: threadId(),
    weeks: integer().notNull(),
    askedAt: moment().notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.threadId, t.weeks] })],
);

export type OutcomeAnswer = (typeof outcomeAnswer.enumValues)[number];
