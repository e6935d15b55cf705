import { z } from "zod";
import {
  ageBand,
  milestoneKind,
  recordGroup,
  recordVisibility,
  recoveryOutcome,
  recoverySide,
  setbackCause,
  treatmentEffect,
  treatmentEnd,
  weeklyDistance,
} from "@/db/stories/schema";
import { token } from "@/lib/text/fields";
import { isPartialDate } from "@/lib/words/partial-dates";
import { MAX_COST_WEEKS, MAX_ENTRIES } from "@/lib/words/record-limits";

const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.enum(values, "Choose one of the answers.").nullable().default(null);

const AS_DATE = "Write a month and a year, such as March 2024, or a whole date.";
const partialDate = (missing = AS_DATE) =>
  z
    .string(missing)
    .regex(/^\d{4}-\d{2}(-\d{2})?$/, AS_DATE)
    .refine(isPartialDate, AS_DATE);
const date = partialDate().nullable().default(null);

const visibility = z.enum(recordVisibility.enumValues, "Choose who sees this.");
const ofGroup = visibility.default("public");
/** Null: as its group. */
const own = visibility.nullable().default(null);

const visibilityInput = z
  .object({
    injury: ofGroup,
    treatments: ofGroup,
    milestones: ofGroup,
    setbacks: ofGroup,
    outcome: ofGroup,
    pain: ofGroup,
    side: own,
    surgery: own,
    weeklyDistanceBefore: own,
    ageBand: own,
    onsetOn: own,
    walking: own,
    first_run: own,
    thirty_minutes: own,
    full_training: own,
    race: own,
  })
  .prefault({});

const COST = `Write the weeks that it cost, from 0 to ${MAX_COST_WEEKS}.`;
export const costWeeks = z.int(COST).min(0, COST).max(MAX_COST_WEEKS, COST).nullable().default(null);

const treatmentInput = z.object({
  tag: token(60),
  beganOn: date,
  endedOn: date,
  effect: oneOf(treatmentEffect.enumValues),
  endedBecause: oneOf(treatmentEnd.enumValues),
  visibility: own,
});

const setbackInput = z.object({
  happenedOn: partialDate("Choose the month of this setback."),
  cause: oneOf(setbackCause.enumValues),
  costWeeks,
  visibility: own,
});

const AGREED_TO_NOTHING =
  "Choose at least one part of your record that we may count, or do not agree to be counted.";

/** Rows that the runner left empty are null, so that a refusal names the row as the form numbers them. */
const rows = <Row extends z.ZodType>(row: Row, tooMany: string) =>
  z.array(row.nullable()).max(MAX_ENTRIES, tooMany).default([]);

export const milestonesInput = z
  .object({ walking: date, first_run: date, thirty_minutes: date, full_training: date, race: date })
  .prefault({});

export const recordInput = z
  .object({
    outcome: oneOf(recoveryOutcome.enumValues),
    outcomeOn: date,
    side: oneOf(recoverySide.enumValues),
    surgery: z.boolean().nullable().default(null),
    weeklyDistanceBefore: oneOf(weeklyDistance.enumValues),
    ageBand: oneOf(ageBand.enumValues),
    onsetOn: date,
    milestones: milestonesInput,
    treatments: rows(
      treatmentInput,
      `A record has at most ${MAX_ENTRIES} treatments. Join some of them into one entry.`,
    ),
    setbacks: rows(
      setbackInput,
      `A record has at most ${MAX_ENTRIES} setbacks. Keep those that cost the most.`,
    ),
    visibility: visibilityInput,
    /** The consent to be counted in charts, apart from everything else. */
    agreed: z.boolean().default(false),
    counted: z.array(z.enum(recordGroup.enumValues)).max(recordGroup.enumValues.length).default([]),
    inFeeds: z.boolean().default(false),
  })
  .superRefine(({ agreed, counted }, check) => {
    if (agreed && counted.length === 0)
      check.addIssue({ code: "custom", message: AGREED_TO_NOTHING, path: ["counted"] });
  });

export type RecordInput = z.infer<typeof recordInput>;
export type RecordVisibilityInput = RecordInput["visibility"];

export const reachedInput = z
  .array(z.enum(milestoneKind.enumValues, "Choose a milestone from the list."))
  .max(milestoneKind.enumValues.length)
  .default([]);
