import type { Comparison } from "./comparison";
import type { Curve } from "./curve";
import type { SetbackRow } from "./setbacks";
import type { TreatmentRow } from "./treatments";

/** The milestones that have a curve, in the order in which runners reach them. */
export const CURVE_MILESTONES = ["first_run", "thirty_minutes", "full_training"] as const;
export type CurveMilestone = (typeof CURVE_MILESTONES)[number];

/**
 * How runners are put in two groups, by what was known when the injury began: weekly distance (`splitDistances`), and younger than 40 or
 * older. Both were named before there was any data, because a split that is chosen afterwards finds differences by chance.
 */
export const SPLITS = ["weekly_distance", "age"] as const;
export type Split = (typeof SPLITS)[number];

export interface MilestoneOutcomes {
  /** Null if there are too few runners to draw anything. */
  curve: Curve | null;
  /** How many told their story only after the milestone, and are in no curve; null if too few. */
  toldAfterwards: number | null;
  splits: Record<Split, Comparison | null>;
}

/** All that we publish about the recoveries from one injury. It has passed the rules of decision 054. */
export interface Outcomes {
  milestones: Record<CurveMilestone, MilestoneOutcomes>;
  treatments: TreatmentRow[];
  /** Null if too few runners had one. */
  setbacks: SetbackRow[] | null;
}
