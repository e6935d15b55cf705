import { daysOf, type PartialDate } from "../words/partial-dates";
import type { CurveMilestone, Split } from "./released";
import type { Setback, Stage } from "./setbacks";
import type { RecoveryTimes } from "./times";
import type { TreatmentEffect, TriedTreatment } from "./treatments";

type RecordedMilestone = "walking" | "first_run" | "thirty_minutes" | "full_training" | "race";

/** What a runner lets us count of a recovery record (db/outcomes/records.ts). */
export interface CountedRecord {
  readonly threadId: number;
  readonly personId: number;
  readonly groups: readonly string[];
  readonly begunOn: string;
  readonly followedUntil: string;
  readonly onsetOn: PartialDate | null;
  readonly weeklyDistanceBefore:
    | "under_20_km"
    | "20_to_40_km"
    | "40_to_60_km"
    | "60_to_80_km"
    | "over_80_km"
    | null;
  readonly ageBand: "under_30" | "30_to_39" | "40_to_49" | "50_to_59" | "60_and_over" | null;
  readonly outcome: "recovering" | "running" | "running_with_limits" | "stopped" | null;
  readonly outcomeOn: PartialDate | null;
  readonly outcomeRecordedOn: string | null;
  readonly milestones: readonly { kind: RecordedMilestone; reachedOn: PartialDate; recordedOn: string }[];
  readonly treatments: readonly {
    tagId: number;
    effect: TreatmentEffect | null;
    beganOn: PartialDate | null;
  }[];
  readonly setbacks: readonly { happenedOn: PartialDate; costDays: number | null }[];
}

/** A runner who reached one of these had reached the milestone by then. */
const SHOWN_BY: Record<CurveMilestone, readonly RecordedMilestone[]> = {
  first_run: ["first_run", "thirty_minutes", "full_training", "race"],
  thirty_minutes: ["thirty_minutes", "full_training", "race"],
  full_training: ["full_training"],
};

/**
 * Null if the runner does not let us count all that a curve needs: the beginning, the milestones and the outcome. Without the
 * outcome, a runner who stopped would look like one who is still recovering.
 */
export function timesOf(record: CountedRecord, milestone: CurveMilestone): RecoveryTimes | null {
  const { groups, onsetOn, begunOn, followedUntil, outcome } = record;
  if (!onsetOn || !["injury", "milestones", "outcome"].every((group) => groups.includes(group))) return null;
  const now = outcomeOf(record);
  const runs = outcome === "running" || outcome === "running_with_limits";
  const shown = record.milestones
    .filter(({ kind }) => SHOWN_BY[milestone].includes(kind))
    .map(({ reachedOn, recordedOn }) => ({ on: reachedOn, recordedOn }));
  const reached = milestone === "first_run" && runs && now ? [...shown, now] : shown;
  const [first = null] = reached.sort((a, b) => middle(a.on) - middle(b.on));
  return { onsetOn, begunOn, followedUntil, reached: first, stopped: outcome === "stopped" ? now : null };
}

function outcomeOf({ outcomeOn, outcomeRecordedOn }: CountedRecord) {
  return outcomeRecordedOn ? { on: outcomeOn ?? outcomeRecordedOn, recordedOn: outcomeRecordedOn } : null;
}

const SHORT_DISTANCES = ["under_20_km", "20_to_40_km"];
const YOUNGER = ["under_30", "30_to_39"];

/** 0 for the first group, 1 for the second; null if the record does not say. */
export function groupOf(record: CountedRecord, split: Split): 0 | 1 | null {
  const [field, first] =
    split === "age" ? [record.ageBand, YOUNGER] : [record.weeklyDistanceBefore, SHORT_DISTANCES];
  if (field === null) return null;
  return first.includes(field) ? 0 : 1;
}

/** An entry that does not say what the treatment did is not counted. */
export function triedBy({ personId, onsetOn, treatments }: CountedRecord): TriedTreatment[] {
  return treatments.flatMap(({ tagId, effect, beganOn }) => {
    if (!effect) return [];
    const fromDay = onsetOn && beganOn ? Math.max(0, Math.floor(middle(beganOn) - middle(onsetOn))) : null;
    return [{ runner: personId, treatment: tagId, effect, fromDay }];
  });
}

/** Empty if the runner does not let us count the milestones: how far they had come is then unknown. */
export function setbacksOf(record: CountedRecord): Setback[] {
  if (!record.groups.includes("milestones")) return [];
  return record.setbacks.map(({ happenedOn, costDays }) => ({
    runner: record.personId,
    stage: stageAt(happenedOn, record),
    costDays,
  }));
}

function stageAt(date: PartialDate, { milestones }: CountedRecord): Stage {
  const reached = milestones
    .filter(({ reachedOn }) => middle(reachedOn) <= middle(date))
    .map(({ kind }) => kind);
  if (reached.includes("full_training")) return "full_training";
  if (reached.includes("thirty_minutes") || reached.includes("race")) return "thirty_minutes";
  return reached.includes("first_run") ? "first_runs" : "before_first_run";
}

function middle(date: PartialDate): number {
  const { first, last } = daysOf(date);
  return (first + last) / 2;
}
