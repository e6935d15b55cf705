import { sql } from "drizzle-orm";
import { boolean, check, index, integer, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { moment, reference } from "../columns";
import { recordGroup } from "../stories/schema";
import { tags } from "../tags/schema";

const tagId = () =>
  reference()
    .notNull()
    .references(() => tags.id, { onDelete: "cascade" });

/** What is published about the recoveries from one injury. A trigger withholds it as soon as a runner leaves. */
export const outcomeReleases = pgTable(
  "outcome_releases",
  {
    tagId: reference()
      .primaryKey()
      .references(() => tags.id, { onDelete: "cascade" }),
    releasedAt: moment().notNull(),
    checkedAt: moment().notNull(),
    sample: boolean().notNull(),
    withheldAt: moment(),
    body: jsonb(),
  },
  (t) => [
    check("withheld_releases_are_empty", sql`(${t.body} is null) = (${t.withheldAt} is not null)`),
    index("outcome_releases_by_check").on(t.checkedAt),
  ],
);

/** The runners of the last complete release. A story that is gone was still counted. */
export const outcomeRunners = pgTable(
  "outcome_runners",
  {
    tagId: tagId(),
    threadId: reference().notNull(),
    sample: boolean().notNull(),
    groups: recordGroup().array().notNull(),
    /** A hash of what was counted; null once the runner has left. */
    figures: text(),
    /** The numbers of the releases since then that left this runner out. */
    leftOut: integer().array().notNull().default([]),
  },
  (t) => [primaryKey({ columns: [t.tagId, t.threadId] }), index("outcome_runners_by_thread").on(t.threadId)],
);

/** Triggers note each story that changed since the last release. `seen` if a later check found too few of them. */
export const outcomeChanges = pgTable(
  "outcome_changes",
  {
    tagId: tagId(),
    threadId: reference().notNull(),
    seen: boolean().notNull().default(false),
  },
  (t) => [primaryKey({ columns: [t.tagId, t.threadId] }), index("outcome_changes_by_thread").on(t.threadId)],
);
