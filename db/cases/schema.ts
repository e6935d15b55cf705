import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  doublePrecision,
  index,
  integer,
  pgTable,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { identity, moment, reference } from "../columns";
import { people } from "../people/schema";
import { targetColumns, targetKind } from "../targets/schema";

/** `weight` is the sum of the open flags' weights, `harm` that of their gravest reason. */
export const cases = pgTable(
  "cases",
  {
    id: identity(),
    ...targetColumns(),
    weight: doublePrecision().notNull().default(0),
    harm: integer().notNull().default(0),
    flagCount: integer().notNull().default(0),
    openedAt: moment().notNull().defaultNow(),
    takenById: reference().references(() => people.id, { onDelete: "set null" }),
    takenAt: moment(),
    decidedAt: moment(),
    escalatedAt: moment(),
    escalatedById: reference().references(() => people.id, { onDelete: "set null" }),
    escalationNote: text(),
    escalatedFromKind: targetKind(),
    escalatedFromId: reference(),
    /** A post shows signs of danger and no moderator has looked yet. The signs are in `care_signs`. */
    care: boolean().notNull().default(false),
  },
  (t) => [
    check("taken_cases_have_a_taker", sql`${t.takenById} is null or ${t.takenAt} is not null`),
    check("escalated_cases_say_why", sql`(${t.escalatedAt} is null) = (${t.escalationNote} is null)`),
    uniqueIndex("targets_have_one_open_case").on(t.targetKind, t.targetId).where(sql`${t.decidedAt} is null`),
    index("cases_by_target").on(t.targetKind, t.targetId, t.id),
    index("cases_open")
      .on(
        t.care.desc().nullsFirst(),
        sql`(${t.escalatedAt} is not null) desc nulls first`,
        t.harm.desc().nullsFirst(),
        t.weight.desc().nullsFirst(),
        t.id,
      )
      .where(
        sql`${t.decidedAt} is null and (${t.flagCount} > 0 or ${t.escalatedAt} is not null or ${t.care})`,
      ),
    index("cases_by_escalator").on(t.escalatedById).where(sql`${t.escalatedById} is not null`),
    index("cases_by_owner").on(t.ownerId, t.id).where(sql`${t.ownerId} is not null`),
    index("cases_by_age").on(t.openedAt),
    index("cases_by_taker").on(t.takenById).where(sql`${t.takenById} is not null`),
  ],
);

/** What moderators write to each other about a case. Nobody else reads the notes. */
export const caseNotes = pgTable(
  "case_notes",
  {
    id: identity(),
    caseId: reference()
      .notNull()
      .references(() => cases.id, { onDelete: "cascade" }),
    writerId: reference().references(() => people.id, { onDelete: "set null" }),
    text: text().notNull(),
    createdAt: moment().notNull().defaultNow(),
  },
  (t) => [
    index("case_notes_by_case").on(t.caseId, t.id),
    index("case_notes_by_writer").on(t.writerId).where(sql`${t.writerId} is not null`),
  ],
);
