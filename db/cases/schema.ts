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

/**
 * What moderators work on: one thing, all its flags, one decision. `weight` and `harm` are of the flags that stand:
 * the sum of what they weigh, and how harmful the gravest of their reasons is (lib/forum/filters/holding/case-weight.ts).
 */
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
    /** Handed to the admins: by which moderator, why, and from which thing of its owner's. */
    escalatedAt: moment(),
    escalatedById: reference().references(() => people.id, { onDelete: "set null" }),
    escalationNote: text(),
    escalatedFromKind: targetKind(),
    escalatedFromId: reference(),
    /** Somebody may be in danger, and no moderator has looked after them yet. What was found stands in `care_signs`. */
    care: boolean().notNull().default(false),
  },
  (t) => [
    check("taken_cases_have_a_taker", sql`${t.takenById} is null or ${t.takenAt} is not null`),
    check("escalated_cases_say_why", sql`(${t.escalatedAt} is null) = (${t.escalationNote} is null)`),
    uniqueIndex("things_have_one_open_case")
      .on(t.subjectKind, t.subjectId)
      .where(sql`${t.decidedAt} is null`),
    index("cases_by_subject").on(t.subjectKind, t.subjectId, t.id),
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
    index("cases_by_taker").on(t.takenById).where(sql`${t.takenById} is not null`),
  ],
);
