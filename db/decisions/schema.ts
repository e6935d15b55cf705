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
  uuid,
} from "drizzle-orm/pg-core";
import { cases } from "../cases/schema";
import { identity, moment, reference } from "../columns";
import { people } from "../people/schema";
import { type TargetKind, targetColumns } from "../targets/schema";

/** A decision keeps its own copy of the words. `key` names the reasons that the program itself uses. */
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

export const machinePart = pgEnum("machine_part", ["none", "found", "decided"]);

/**
 * The state of a target follows from its decisions that were not undone (lib/forum/filters/holding/state.ts). `before`
 * holds what undoing needs, `detail` what the kind needs: minutes, tags, another thread.
 */
export const decisions = pgTable(
  "decisions",
  {
    id: identity(),
    kind: decisionKind().notNull(),
    ...targetColumns(),
    caseId: reference().references(() => cases.id, { onDelete: "set null" }),
    /** The case about a post from which a moderator decided about its writer's account. */
    fromCaseId: reference().references(() => cases.id, { onDelete: "set null" }),
    /** The decision that this one is a part of: a deleted account's posts are removed one by one. */
    partOfId: reference().references((): AnyPgColumn => decisions.id),
    /** The same for decisions that a moderator made at once about several cases. */
    togetherId: uuid(),
    byId: reference().references(() => people.id),
    machine: machinePart().notNull().default("none"),
    noticed: boolean().notNull().default(false),
    reasonId: reference().references(() => reasons.id),
    reasonTitle: text().notNull(),
    reasonText: text().notNull(),
    legal: boolean().notNull().default(false),
    note: text().notNull().default(""),
    until: moment(),
    before: jsonb().notNull(),
    detail: jsonb().notNull(),
    createdAt: moment().notNull().defaultNow(),
    undoneAt: moment(),
    undoneById: reference().references(() => people.id),
  },
  (t) => [
    check(
      "decisions_without_moderator_are_automatic",
      sql`${t.byId} is not null or ${t.machine} = 'decided'`,
    ),
    index("decisions_by_target").on(t.targetKind, t.targetId, t.id),
    index("decisions_by_owner").on(t.ownerId, t.id).where(sql`${t.ownerId} is not null`),
    index("decisions_by_case").on(t.caseId).where(sql`${t.caseId} is not null`),
    index("decisions_by_case_behind").on(t.fromCaseId).where(sql`${t.fromCaseId} is not null`),
    index("decisions_together").on(t.togetherId, t.id).where(sql`${t.togetherId} is not null`),
    index("decisions_by_part").on(t.partOfId).where(sql`${t.partOfId} is not null`),
    // Pictures in redacted words (db/migrations/0008_pictures.sql).
    index("decisions_by_picture")
      .using("gin", sql`jsonb_path_query_array(${t.before}, 'strict $.**.src') jsonb_path_ops`)
      .where(sql`${t.before}::text like '%/uploads/%'`),
    index("decisions_by_file")
      .using("gin", sql`jsonb_path_query_array(${t.before}, 'strict $.**.href') jsonb_path_ops`)
      .where(sql`${t.before}::text like '%"href": "/uploads/%'`),
    index("decisions_by_moderator").on(t.byId, t.id).where(sql`${t.byId} is not null`),
  ],
);

export const logEntryKind = pgEnum("log_entry_kind", [
  "decided",
  "undone",
  "appeal_granted",
  "appeal_refused",
]);

/** The public part of a decision (lib/forum/filters/holding/log-entry.ts): no removed words, and no name of the member it is about. */
export interface LogData {
  /** The moderator's pseudonym (`logNames`); null for the program. Reads put the handle in its place. */
  readonly by: string | null;
  readonly machine: MachinePart;
  readonly reason: string;
  readonly legal: boolean;
  readonly until: string | null;
  readonly targetKind: TargetKind;
  /** Null if the thread would reveal which member the decision is about. */
  readonly threadId: number | null;
  readonly commentId: number | null;
  readonly partOf: number | null;
}

/** A trigger chains each entry to the one before, and refuses changes. No foreign keys: the log outlives targets. */
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
    /** From before the handles in the log became pseudonyms (db/migrations/0042_departures.sql). */
    earlierHash: text(),
  },
  (t) => [
    index("log_by_decision").on(t.decisionId, t.id),
    index("log_by_kind").on(t.decisionKind, t.id.desc().nullsFirst()),
    index("log_by_program").on(t.id.desc().nullsFirst()).where(sql`${t.data} ->> 'by' is null`),
  ],
);

/** Whose pseudonym it is. Without its row, nobody knows (docs/decisions/082-names-in-the-log.md). */
export const logNames = pgTable(
  "log_names",
  {
    pseudonym: text().primaryKey(),
    personId: reference()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
  },
  (t) => [index("log_names_by_person").on(t.personId)],
);

export type DecisionKind = (typeof decisionKind.enumValues)[number];
export type MachinePart = (typeof machinePart.enumValues)[number];
export type LogEntryKind = (typeof logEntryKind.enumValues)[number];
