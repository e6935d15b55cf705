import { integer, pgEnum, pgTable, primaryKey } from "drizzle-orm/pg-core";
import { moment, reference } from "../columns";
import { threads } from "../threads/schema";

const threadId = () =>
  reference()
    .notNull()
    .references(() => threads.id, { onDelete: "cascade" });

export const outcomeAnswer = pgEnum("outcome_said", ["better", "same", "worse", "running"]);

/** What became of it, as its writer said so many weeks after the question or story. */
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

/** Whoever was asked "what happened?", and when: nobody is asked the same twice. */
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
