import { sql } from "drizzle-orm";
import { check, index, pgTable, text } from "drizzle-orm/pg-core";
import { cases } from "../cases/schema";
import { moment, reference } from "../columns";
import { people } from "../people/schema";

export type CareOutcome = "looked_after" | "left";

/** Health data: only the writer and moderators see it; the nightly job deletes it (lib/forum/filters/care/rules.ts). */
export const careSigns = pgTable(
  "care_signs",
  {
    caseId: reference()
      .primaryKey()
      .references(() => cases.id, { onDelete: "cascade" }),
    groupId: text().notNull(),
    strength: text().notNull(),
    urgency: text().notNull(),
    about: text().notNull(),
    also: text().array().notNull().default([]),
    foundAt: moment().notNull(),
    closedAt: moment(),
    closedById: reference().references(() => people.id, { onDelete: "set null" }),
    outcome: text().$type<CareOutcome>(),
  },
  (t) => [
    check("closed_signs_have_an_outcome", sql`(${t.closedAt} is null) = (${t.outcome} is null)`),
    check("outcomes_of_signs", sql`${t.outcome} in ('looked_after', 'left')`),
    index("care_signs_by_closer").on(t.closedById).where(sql`${t.closedById} is not null`),
  ],
);
