import { listSettings, type SettingRow } from "@/db/site/settings";
import type { Tx } from "@/db/transaction";
import type { Threshold } from "./threshold";
import { TRUST_THRESHOLDS } from "./trust-thresholds";

const MODERATION_THRESHOLDS = {
  hideWeight: {
    usual: 3,
    least: 1,
    most: 100,
    step: 0.5,
    title: "Flag weight that hides a post",
    about: "When flags on a post add up to this weight, it is hidden until a moderator reviews it.",
  },
  hidesUntilSilence: {
    usual: 3,
    least: 1,
    most: 100,
    step: 1,
    title: "Hidden posts before a new member is silenced",
    about: "After this many hidden posts, a new member cannot post until a moderator has looked.",
  },
  hidesDays: {
    usual: 7,
    least: 1,
    most: 90,
    step: 1,
    title: "Days that hidden posts count",
    about: "Posts hidden longer ago do not count.",
  },
  newDays: {
    usual: 30,
    least: 1,
    most: 365,
    step: 1,
    title: "Days a member is new",
    about: "Only members who joined within this many days are silenced for hidden posts.",
  },
  coolDownMinutes: {
    usual: 2,
    least: 0,
    most: 60,
    step: 1,
    title: "Cool-down: minutes between replies",
    about: "Below a flagged post, each member must wait this long between replies.",
  },
  coolDownMinutesPerFlag: {
    usual: 1,
    least: 0,
    most: 60,
    step: 1,
    title: "Cool-down: extra minutes for each flag",
    about: "Each further flag adds this much to the wait.",
  },
  appealDays: {
    usual: 20,
    least: 20,
    most: 365,
    step: 1,
    title: "Days to appeal",
    about: "Members can appeal a decision for this long.",
  },
} as const satisfies Record<string, Threshold>;

const FILTER_THRESHOLDS = {
  newMemberLinks: {
    usual: 2,
    least: 0,
    most: 50,
    step: 1,
    title: "Links from a new member",
    about: "A new member’s post with more links is held for review.",
  },
  fewestSeconds: {
    usual: 3,
    least: 0,
    most: 60,
    step: 1,
    title: "Seconds to write a post",
    about:
      "A new member’s post sent faster than this is held for review if it has a link or another sign of spam.",
  },
} as const satisfies Record<string, Threshold>;

export const THRESHOLD_GROUPS = [
  { title: "Flags and appeals", thresholds: MODERATION_THRESHOLDS },
  { title: "Held for review", thresholds: FILTER_THRESHOLDS },
  { title: "Trust", thresholds: TRUST_THRESHOLDS },
] as const;

export const THRESHOLDS = { ...MODERATION_THRESHOLDS, ...FILTER_THRESHOLDS, ...TRUST_THRESHOLDS };

export type ThresholdName = keyof typeof THRESHOLDS;
export type Thresholds = Readonly<Record<ThresholdName, number>>;

export const USUAL_THRESHOLDS = Object.fromEntries(
  Object.entries(THRESHOLDS).map(([name, { usual }]) => [name, usual]),
) as Thresholds;

export async function readThresholds(tx?: Tx): Promise<Thresholds> {
  return thresholdsIn(await listSettings(tx));
}

export function thresholdsIn(settings: readonly SettingRow[]): Thresholds {
  const set = settings.filter(({ name, value }) => isThreshold(name) && holds(name, value));
  return { ...USUAL_THRESHOLDS, ...Object.fromEntries(set.map(({ name, value }) => [name, value])) };
}

export const isThreshold = (name: string): name is ThresholdName => Object.hasOwn(THRESHOLDS, name);

/** A stored value may be outside bounds that a newer version narrowed. */
export function holds(name: ThresholdName, value: unknown): value is number {
  const { least, most, step }: Threshold = THRESHOLDS[name];
  return typeof value === "number" && value >= least && value <= most && value % step === 0;
}
