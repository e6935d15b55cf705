import { listSettings } from "@/db/site/reads";
import type { Tx } from "@/db/transaction";
import type { Threshold } from "./threshold";
import { TRUST_THRESHOLDS } from "./trust-thresholds";

const MODERATION_THRESHOLDS = {
  hideWeight: {
    usual: 3,
    least: 1,
    most: 100,
    step: 0.5,
    title: "Weight that hides",
    about: "Flags that weigh so much together hide a thing until a moderator has looked.",
  },
  hidesUntilSilence: {
    usual: 3,
    least: 1,
    most: 100,
    step: 1,
    title: "Things hidden until silenced",
    about: "A new member of whom so many things were hidden writes no more until a moderator has looked.",
  },
  hidesDays: {
    usual: 7,
    least: 1,
    most: 90,
    step: 1,
    title: "Days in which these count",
    about: "What was hidden longer ago silences nobody.",
  },
  newDays: {
    usual: 30,
    least: 1,
    most: 365,
    step: 1,
    title: "Days a member is new",
    about: "Only a newcomer who came within so many days is silenced by what was hidden of theirs.",
  },
  coolDownMinutes: {
    usual: 2,
    least: 0,
    most: 60,
    step: 1,
    title: "Minutes between replies in a heated place",
    about: "Below something that is flagged, a member’s replies are this far apart.",
  },
  coolDownMinutesPerFlag: {
    usual: 1,
    least: 0,
    most: 60,
    step: 1,
    title: "More minutes for each flag",
    about: "Each flag above a reply adds so much to the wait.",
  },
  appealDays: {
    usual: 20,
    least: 20,
    most: 365,
    step: 1,
    title: "Days to appeal",
    about: "For so long a decision can be appealed by whom it concerns.",
  },
} as const satisfies Record<string, Threshold>;

const FILTER_THRESHOLDS = {
  newMemberLinks: {
    usual: 2,
    least: 0,
    most: 50,
    step: 1,
    title: "Links from a new member",
    about: "A text of a new member with more links than this waits until a moderator has looked.",
  },
  fewestSeconds: {
    usual: 3,
    least: 0,
    most: 60,
    step: 1,
    title: "Seconds to type",
    about: "What a new member sends sooner than this after its form was opened waits for a look.",
  },
} as const satisfies Record<string, Threshold>;

export const THRESHOLD_GROUPS = [
  { title: "Flags and appeals", thresholds: MODERATION_THRESHOLDS },
  { title: "What waits for a look", thresholds: FILTER_THRESHOLDS },
  { title: "Trust", thresholds: TRUST_THRESHOLDS },
] as const;

export const THRESHOLDS = { ...MODERATION_THRESHOLDS, ...FILTER_THRESHOLDS, ...TRUST_THRESHOLDS };

export type ThresholdName = keyof typeof THRESHOLDS;
export type Thresholds = Readonly<Record<ThresholdName, number>>;

export const USUAL_THRESHOLDS = Object.fromEntries(
  Object.entries(THRESHOLDS).map(([name, { usual }]) => [name, usual]),
) as Thresholds;

export async function readThresholds(tx?: Tx): Promise<Thresholds> {
  const set = (await listSettings(tx)).filter(({ name, value }) => isThreshold(name) && holds(name, value));
  return { ...USUAL_THRESHOLDS, ...Object.fromEntries(set.map(({ name, value }) => [name, value])) };
}

export const isThreshold = (name: string): name is ThresholdName => Object.hasOwn(THRESHOLDS, name);

/** A stored value may be outside bounds that a newer version narrowed. */
export function holds(name: ThresholdName, value: unknown): value is number {
  const { least, most, step }: Threshold = THRESHOLDS[name];
  return typeof value === "number" && value >= least && value <= most && value % step === 0;
}
