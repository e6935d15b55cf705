import { sql } from "drizzle-orm";
import { boolean, check, index, pgTable, text } from "drizzle-orm/pg-core";
import { identity, moment, reference } from "../columns";
import { decisions } from "../decisions/schema";
import { people } from "../people/schema";

/** A member's objection to a decision about their post or account. One for each decision. */
export const appeals = pgTable(
  "appeals",
  {
    id: identity(),
    decisionId: reference()
      .notNull()
      .unique("decisions_are_appealed_once")
      .references(() => decisions.id, { onDelete: "cascade" }),
    personId: reference()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    text: text().notNull(),
    createdAt: moment().notNull().defaultNow(),
    decidedAt: moment(),
    decidedById: reference().references(() => people.id, { onDelete: "set null" }),
    granted: boolean(),
    answer: text(),
  },
  (t) => [
    check("decided_appeals_are_answered", sql`(${t.decidedAt} is null) = (${t.granted} is null)`),
    index("appeals_open").on(t.createdAt, t.id).where(sql`${t.decidedAt} is null`),
    index("appeals_by_person").on(t.personId, t.id),
    index("appeals_by_decision").on(t.decidedAt).where(sql`${t.decidedAt} is not null`),
  ],
);

export const appealMessages = pgTable(
  "appeal_messages",
  {
    id: identity(),
    appealId: reference()
      .notNull()
      .references(() => appeals.id, { onDelete: "cascade" }),
    personId: reference()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    text: text().notNull(),
    createdAt: moment().notNull().defaultNow(),
  },
  (t) => [index("appeal_messages_by_appeal").on(t.appealId, t.id)],
);
