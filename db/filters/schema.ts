import { sql } from "drizzle-orm";
import { boolean, check, index, integer, pgEnum, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { identity, moment, reference } from "../columns";
import { people } from "../people/schema";
import { targetKind } from "../targets/schema";

export const wordRuleKind = pgEnum("word_rule_kind", ["words", "pattern"]);
export const wordRuleAction = pgEnum("word_rule_action", ["hold", "flag", "block", "replace_link", "tag"]);

/** What happens to a text in which certain words, or a pattern, stand: as long as the rule is switched on. */
export const wordRules = pgTable(
  "word_rules",
  {
    id: identity(),
    name: text().notNull(),
    kind: wordRuleKind().notNull(),
    /** Words one a line, or a pattern of RE2: https://github.com/google/re2/wiki/Syntax */
    pattern: text().notNull(),
    action: wordRuleAction().notNull(),
    /** The sentence of a block, the address that takes a link's place, the tag. */
    detail: text(),
    createdById: reference().references(() => people.id, { onDelete: "set null" }),
    createdAt: moment().notNull().defaultNow(),
    onAt: moment(),
    /** When it was tried on recent texts as it stands now, on how many, and in how many it was found. */
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

/**
 * What a text that was posted lately is known by, so that it is seen where it is posted again (lib/forum/filters/same-text.ts).
 * Kept for some weeks.
 */
export const textMarks = pgTable(
  "text_marks",
  {
    subjectKind: targetKind().notNull(),
    subjectId: reference().notNull(),
    personId: reference()
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    marks: integer().array().notNull(),
    postedAt: moment().notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.subjectKind, t.subjectId] }),
    index("text_marks_by_mark").using("gin", t.marks),
    index("text_marks_by_time").on(t.postedAt),
    index("text_marks_by_person").on(t.personId),
  ],
);

/** In how many texts a word stood that were spam, and that were not; the empty word counts all of them. */
export const wordCounts = pgTable("word_counts", {
  word: text().primaryKey(),
  spam: integer().notNull().default(0),
  ham: integer().notNull().default(0),
});

/** A text that the filter has learnt from, with the words it took then, so that it can unlearn the very same. */
export const trainingExamples = pgTable(
  "lessons",
  {
    subjectKind: targetKind().notNull(),
    subjectId: reference().notNull(),
    spam: boolean().notNull(),
    words: text().array().notNull(),
    learntAt: moment().notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.subjectKind, t.subjectId] })],
);

export type WordRuleKind = (typeof wordRuleKind.enumValues)[number];
export type WordRuleAction = (typeof wordRuleAction.enumValues)[number];
