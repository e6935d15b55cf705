import { sql } from "drizzle-orm";
import { boolean, check, date, index, integer, pgEnum, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { identity, moment, partialDate, reference } from "../columns";
import { tags } from "../tags/schema";
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
export const ageBand = pgEnum("age_band", ["under_30", "30_to_39", "40_to_49", "50_to_59", "60_and_over"]);
export const milestoneKind = pgEnum("milestone_kind", [
  "walking",
  "first_run",
  "thirty_minutes",
  "full_training",
  "race",
]);
export const recordGroup = pgEnum("record_group", [
  "injury",
  "treatments",
  "milestones",
  "setbacks",
  "outcome",
  "pain",
]);
export const recordVisibility = pgEnum("record_visibility", ["private", "members", "public"]);
export const setbackCause = pgEnum("setback_cause", [
  "too_much",
  "too_fast",
  "long_run",
  "hills",
  "race",
  "shoes",
  "strength_work",
  "everyday_life",
  "illness",
  "unknown",
]);
export const treatmentEffect = pgEnum("treatment_effect", [
  "helped",
  "no_effect",
  "made_it_worse",
  "cannot_tell",
]);
export const treatmentEnd = pgEnum("treatment_end", [
  "finished",
  "no_effect",
  "made_it_worse",
  "advice",
  "time",
  "cost",
  "other",
]);

/** From the injury to the first run, or to the outcome, or until now. */
export const timeOut = pgEnum("time_out", [
  "under_3_months",
  "3_to_6_months",
  "6_to_12_months",
  "over_a_year",
]);

export type MilestoneKind = (typeof milestoneKind.enumValues)[number];
export type RecordGroup = (typeof recordGroup.enumValues)[number];
export type RecordVisibility = (typeof recordVisibility.enumValues)[number];
export type SetbackCause = (typeof setbackCause.enumValues)[number];
export type RecoveryOutcome = (typeof recoveryOutcome.enumValues)[number];
export type TimeOut = (typeof timeOut.enumValues)[number];
export type TreatmentEffect = (typeof treatmentEffect.enumValues)[number];
export type TreatmentEnd = (typeof treatmentEnd.enumValues)[number];

/** Who may see a field: as its own column says, or as its group says where that is null. */
export const recoveries = pgTable("recoveries", {
  threadId: reference()
    .primaryKey()
    .references(() => threads.id, { onDelete: "cascade" }),
  outcome: recoveryOutcome(),
  side: recoverySide(),
  surgery: boolean(),
  weeklyDistanceBefore: weeklyDistance(),
  onsetOn: partialDate(),
  outcomeOn: partialDate(),
  outcomeRecordedAt: moment(),
  ageBand: ageBand(),
  injuryVisibility: recordVisibility().notNull(),
  treatmentsVisibility: recordVisibility().notNull(),
  milestonesVisibility: recordVisibility().notNull(),
  setbacksVisibility: recordVisibility().notNull(),
  outcomeVisibility: recordVisibility().notNull(),
  painVisibility: recordVisibility().notNull(),
  sideVisibility: recordVisibility(),
  surgeryVisibility: recordVisibility(),
  weeklyDistanceVisibility: recordVisibility(),
  ageBandVisibility: recordVisibility(),
  onsetVisibility: recordVisibility(),
  /** Readers elsewhere keep what feeds send, so the runner decides. */
  inFeeds: boolean().notNull().default(false),
});

/** Pain is 0 to 10. The note is as public as the story; `painVisibility` of the record is for pain and distance. */
export const storyUpdates = pgTable(
  "story_updates",
  {
    id: identity(),
    threadId: reference()
      .notNull()
      .references(() => threads.id, { onDelete: "cascade" }),
    writtenAt: moment().notNull(),
    painDuring: integer(),
    note: text().notNull(),
    painNextMorning: integer(),
    distanceM: integer("distance_m"),
  },
  (t) => [
    check("pain_during_is_0_to_10", sql`${t.painDuring} between 0 and 10`),
    check("pain_next_morning_is_0_to_10", sql`${t.painNextMorning} between 0 and 10`),
    check("distances_are_possible", sql`${t.distanceM} between 1 and 500000`),
    index("updates_by_story").on(t.threadId, t.writtenAt),
  ],
);

const recordId = () =>
  reference()
    .notNull()
    .references(() => recoveries.threadId, { onDelete: "cascade" });

/** The update with which the runner recorded it. */
const updateId = () => reference().references(() => storyUpdates.id, { onDelete: "set null" });

export const milestones = pgTable(
  "milestones",
  {
    threadId: recordId(),
    kind: milestoneKind().notNull(),
    reachedOn: partialDate().notNull(),
    recordedAt: moment().notNull().defaultNow(),
    visibility: recordVisibility(),
    updateId: updateId(),
  },
  (t) => [
    primaryKey({ columns: [t.threadId, t.kind] }),
    index("milestones_by_update").on(t.updateId).where(sql`${t.updateId} is not null`),
  ],
);

/** Without `endedOn` the runner still has this treatment. */
export const treatments = pgTable(
  "treatments",
  {
    id: identity(),
    threadId: recordId(),
    tagId: reference()
      .notNull()
      .references(() => tags.id),
    beganOn: partialDate(),
    endedOn: partialDate(),
    effect: treatmentEffect(),
    endedBecause: treatmentEnd(),
    visibility: recordVisibility(),
    updateId: updateId(),
  },
  (t) => [
    index("treatments_by_story").on(t.threadId, t.id),
    index("treatments_by_tag").on(t.tagId),
    index("treatments_by_update").on(t.updateId).where(sql`${t.updateId} is not null`),
  ],
);

export const setbacks = pgTable(
  "setbacks",
  {
    id: identity(),
    threadId: recordId(),
    happenedOn: partialDate().notNull(),
    cause: setbackCause(),
    costDays: integer(),
    visibility: recordVisibility(),
    updateId: updateId(),
  },
  (t) => [
    check("setbacks_cost_at_most_ten_years", sql`${t.costDays} between 0 and 3650`),
    index("setbacks_by_story").on(t.threadId, t.id),
    index("setbacks_by_update").on(t.updateId).where(sql`${t.updateId} is not null`),
  ],
);

/** What filters of the list of stories find; only triggers write it (db/migrations/0023_story_filters.sql). */
export const storyFacets = pgTable(
  "story_facets",
  {
    threadId: reference()
      .notNull()
      .references(() => threads.id, { onDelete: "cascade" }),
    /** "12/any/running/3_to_6_months/no_surgery": an injury and a treatment, or any, and what everybody may know besides. */
    facet: text().notNull(),
    lastActivityAt: moment().notNull(),
    /** When the time out of a recovery that goes on becomes the next longer one. */
    timeOutGrowsOn: date(),
  },
  (t) => [
    primaryKey({ columns: [t.threadId, t.facet] }),
    index("stories_by_facet").on(
      t.facet,
      t.lastActivityAt.desc().nullsFirst(),
      t.threadId.desc().nullsFirst(),
    ),
    index("facets_to_renew").on(t.timeOutGrowsOn).where(sql`${t.timeOutGrowsOn} is not null`),
  ],
);
