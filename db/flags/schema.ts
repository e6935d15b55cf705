import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  doublePrecision,
  index,
  jsonb,
  pgEnum,
  pgTable,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { cases } from "../cases/schema";
import { identity, moment, reference } from "../columns";
import { people } from "../people/schema";
import { targetKind } from "../targets/schema";

export const flagReason = pgEnum("flag_reason", [
  "spam",
  "dangerous_advice",
  "harassment",
  "private_information",
  "off_topic",
  "illegal",
  "other",
]);

export const flagOrigin = pgEnum("flag_origin", ["member", "visitor", "filter"]);

/** `weight` is fixed when the flag is made. `because` is a filter's findings (lib/forum/filters/findings.ts). */
export const flags = pgTable(
  "flags",
  {
    id: identity(),
    caseId: reference()
      .notNull()
      .references(() => cases.id, { onDelete: "cascade" }),
    targetKind: targetKind().notNull(),
    targetId: reference().notNull(),
    origin: flagOrigin().notNull(),
    personId: reference().references(() => people.id, { onDelete: "cascade" }),
    notifierName: text(),
    notifierEmail: text(),
    reason: flagReason().notNull(),
    note: text(),
    because: jsonb(),
    weight: doublePrecision().notNull(),
    createdAt: moment().notNull().defaultNow(),
    withdrawnAt: moment(),
    /** Whether the decision agreed with the flag; null before. */
    upheld: boolean(),
    decidedAt: moment(),
  },
  (t) => [
    check("members_flag_by_name", sql`(${t.origin} = 'member') = (${t.personId} is not null)`),
    check(
      "some_reasons_are_explained",
      sql`${t.origin} = 'filter' or ${t.reason} not in ('dangerous_advice', 'illegal', 'other') or ${t.note} is not null`,
    ),
    uniqueIndex("targets_are_flagged_once_by_each")
      .on(t.targetKind, t.targetId, t.personId)
      .where(sql`${t.personId} is not null`),
    index("flags_by_case").on(t.caseId, t.id),
    index("flags_by_person").on(t.personId, t.id.desc().nullsFirst()).where(sql`${t.personId} is not null`),
  ],
);

export type FlagReason = (typeof flagReason.enumValues)[number];
