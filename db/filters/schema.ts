import { sql } from "drizzle-orm";
import { boolean, check, index, integer, pgEnum, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { identity, moment, reference } from "../columns";
import { people } from "../people/schema";
import { targetKind } from "../targets/schema";

export const wordRuleKind = pgEnum("word_rule_kind", ["words", "pattern"]);
export const wordRuleAction = pgEnum("word_rule_action", ["hold", "flag", "block", "replace_link", "tag"]);

export const wordRules = pgTable(
  "word_rules",
  {
    id: identity(),
    name: text().notNull(),
    kind: wordRuleKind().notNull(),
    /** Words, one a line, or a pattern of RE2: https://github.com/google/re2/wiki/Syntax */
    pattern: text().notNull(),
    action: wordRuleAction().notNull(),
    detail: text(),
    createdById: reference().references(() => people.id, { onDelete: "set null" }),
    createdAt: moment().notNull().defaultNow(),
    onAt: moment(),
    testedAt: moment(),
    testedOn: integer().notNull().default(0),
    testedHits: integer().notNull().default(0),
  },
  (t) => [
    check("rules_are_tested_before_they_hold", sql`${t.onAt} is null or ${t.testedAt} is not null`),
    check(
      "some_actions_need_a_detail",
      sql`${t.action} not in ('block', 'replace_link', 'tag') or ${t.detail} is not null`,
    ),
    index("word_rules_on").on(t.id).where(sql`${t.onAt} is not null`),
  ],
);

/** Fingerprints to recognise a text that is posted again (lib/forum/filters/same-text.ts). Deleted after some weeks. */
export const textFingerprints = pgTable(
  "text_fingerprints",
  {
    targetKind: targetKind().notNull(),
    targetId: reference().notNull(),
    personId: reference()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    fingerprints: integer().array().notNull(),
    postedAt: moment().notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.targetKind, t.targetId] }),
    index("text_fingerprints_by_fingerprint").using("gin", t.fingerprints),
    index("text_fingerprints_by_time").on(t.postedAt),
    index("text_fingerprints_by_person").on(t.personId),
  ],
);

/** In how many spam texts and good texts a word occurred; the row of the empty word counts all texts. */
export const wordCounts = pgTable("word_counts", {
  word: text().primaryKey(),
  spam: integer().notNull().default(0),
  ham: integer().notNull().default(0),
});

/** A training example, with the words that were counted then, so that unlearning subtracts exactly those. */
export const trainingExamples = pgTable(
  "training_examples",
  {
    targetKind: targetKind().notNull(),
    targetId: reference().notNull(),
    spam: boolean().notNull(),
    words: text().array().notNull(),
    trainedAt: moment().notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.targetKind, t.targetId] })],
);

export type WordRuleKind = (typeof wordRuleKind.enumValues)[number];
export type WordRuleAction = (typeof wordRuleAction.enumValues)[number];
