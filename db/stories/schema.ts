import { sql } from "drizzle-orm";
import { boolean, check, date, index, integer, pgEnum, pgTable, text } from "drizzle-orm/pg-core";
import { identity, moment, reference } from "../columns";
import { threads } from "../threads/schema";

export const recoverySide = pgEnum("recovery_side", ["left", "right", "both"]);
export const recoveryOutcome = pgEnum("recovery_outcome", [
  "recovering",
  "running",
  "running_with_limits",
  "stopped",
]);
export const weeklyDistance = pgEnum("weekly_distance", [
  "under_20_km",
  "20_to_40_km",
  "40_to_60_km",
  "60_to_80_km",
  "over_80_km",
]);

export const recoveries = pgTable(
  "recoveries",
  {
    threadId: reference()
      .primaryKey()
      .references(() => threads.id, { onDelete: "cascade" }),
    outcome: recoveryOutcome().notNull(),
    side: recoverySide(),
    surgery: boolean(),
    weeklyDistanceBefore: weeklyDistance(),
    onsetOn: date({ mode: "string" }),
    firstRunOn: date({ mode: "string" }),
    fullTrainingOn: date({ mode: "string" }),
  },
  (t) => [
    check("milestones_follow_the_onset", sql`least(${t.firstRunOn}, ${t.fullTrainingOn}) >= ${t.onsetOn}`),
  ],
);

/** `pain` is 0 to 10. */
export const storyUpdates = pgTable(
  "story_updates",
  {
    id: identity(),
    threadId: reference()
      .notNull()
      .references(() => threads.id, { onDelete: "cascade" }),
    writtenAt: moment().notNull(),
    pain: integer(),
    note: text().notNull(),
  },
  (t) => [
    check("pain_is_0_to_10", sql`${t.pain} between 0 and 10`),
    index("updates_by_story").on(t.threadId, t.writtenAt),
  ],
);
