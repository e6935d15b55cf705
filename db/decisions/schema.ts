import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  text,
} from "drizzle-orm/pg-core";
import { cases } from "../cases/schema";
import { identity, moment, reference } from "../columns";
import { people } from "../people/schema";
import { type TargetKind, targetColumns } from "../targets/schema";

/**
 * Why something is decided: a rule of the forum, or a law where `legal`. Admins edit the list; a decision keeps the
 * words as they were. `key` names those that the program itself decides by.
 */
export const reasons = pgTable("reasons", {
  id: identity(),
  key: text().unique("reasons_have_one_key"),
  title: text().notNull(),
  text: text().notNull(),
  legal: boolean().notNull().default(false),
  position: integer().notNull().default(0),
  createdAt: moment().notNull().defaultNow(),
  retiredAt: moment(),
});

export const decisionKind = pgEnum("decision_kind", [
  "dismiss",
  "hide",
  "remove",
  "restore",
  "redact",
  "lock",
  "unlock",
  "slow",
  "author_replies_only",
  "move",
  "split",
  "merge",
  "outdated",
  "warn",
  "limit",
  "silence",
  "suspend",
  "delete_content",
]);

/** What a machine had to do with it: nothing, it found the thing, or it decided alone. */
export const machinePart = pgEnum("machine_part", ["none", "found", "decided"]);

/**
 * What a moderator, or a filter until one looks, decided about a thing. What a thing's standing is follows from its
 * decisions that were not undone, in their order, from what it was before the first (lib/forum/filters/holding/state.ts).
 * `before` is what undoing needs, `detail` what the kind needs: minutes, tags, another thread.
 */
export const decisions = pgTable(
  "decisions",
  {
    id: identity(),
    kind: decisionKind().notNull(),
    ...targetColumns(),
    caseId: reference().references(() => cases.id, { onDelete: "set null" }),
    /** The decision that this one was a part of: a deleted account's texts are removed one by one. */
    partOfId: reference().references((): AnyPgColumn => decisions.id),
    /** Null where the program decided. */
    byId: reference().references(() => people.id),
    machine: machinePart().notNull().default("none"),
    /** Whether somebody had flagged it. */
    noticed: boolean().notNull().default(false),
    reasonId: reference().references(() => reasons.id),
    reasonTitle: text().notNull(),
    reasonText: text().notNull(),
    legal: boolean().notNull().default(false),
    /** What the person concerned reads: the facts. */
    note: text().notNull().default(""),
    until: moment(),
    before: jsonb().notNull(),
    detail: jsonb().notNull(),
    createdAt: moment().notNull().defaultNow(),
    undoneAt: moment(),
    undoneById: reference().references(() => people.id),
  },
  (t) => [
    check("the_program_says_so", sql`${t.byId} is not null or ${t.machine} = 'decided'`),
    index("decisions_by_subject").on(t.subjectKind, t.subjectId, t.id),
    index("decisions_by_owner").on(t.ownerId, t.id).where(sql`${t.ownerId} is not null`),
    index("decisions_by_case").on(t.caseId).where(sql`${t.caseId} is not null`),
    index("decisions_by_part").on(t.partOfId).where(sql`${t.partOfId} is not null`),
    // Pictures in words that a moderator took out (db/migrations/0008_pictures.sql).
    index("decisions_by_picture")
      .using("gin", sql`jsonb_path_query_array(${t.before}, 'strict $.**.src') jsonb_path_ops`)
      .where(sql`${t.before}::text like '%/uploads/%'`),
    index("decisions_by_moderator").on(t.byId, t.id).where(sql`${t.byId} is not null`),
  ],
);

export const logEntryKind = pgEnum("log_entry_kind", [
  "decided",
  "undone",
  "appeal_granted",
  "appeal_refused",
]);

/** What readers are told of a decision (lib/forum/filters/holding/log-entry.ts): no removed word, and not whom it concerns. */
export interface LogData {
  /** The handle of who did this; null for the program. */
  readonly by: string | null;
  readonly machine: MachinePart;
  /** The reason's title, as it was. */
  readonly reason: string;
  readonly legal: boolean;
  readonly until: string | null;
  readonly subjectKind: TargetKind;
  /** Where the thing stands. Null where that would say whom it concerns. */
  readonly threadId: number | null;
  readonly commentId: number | null;
  /** The decision that this one was a part of. */
  readonly partOf: number | null;
}

/**
 * The public log. A trigger chains each entry to the one before (`hash` is of it, of `previousHash` and of all the
 * rest), and refuses to change or delete any. No key leads out of it: it outlives all that it speaks of.
 */
export const logEntries = pgTable(
  "log_entries",
  {
    id: bigint({ mode: "number" }).primaryKey(),
    at: moment().notNull(),
    kind: logEntryKind().notNull(),
    decisionId: reference().notNull(),
    decisionKind: decisionKind().notNull(),
    data: jsonb().$type<LogData>().notNull(),
    previousHash: text().notNull(),
    hash: text().notNull(),
  },
  (t) => [
    index("log_by_decision").on(t.decisionId, t.id),
    index("log_by_kind").on(t.decisionKind, t.id.desc().nullsFirst()),
    index("log_by_program").on(t.id.desc().nullsFirst()).where(sql`${t.data} ->> 'by' is null`),
  ],
);

export type DecisionKind = (typeof decisionKind.enumValues)[number];
export type MachinePart = (typeof machinePart.enumValues)[number];
export type LogEntryKind = (typeof logEntryKind.enumValues)[number];
