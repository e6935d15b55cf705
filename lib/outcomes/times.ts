import type { FollowedToEnd } from "@/lib/statistics/incidence";
import { DAY_MS } from "@/lib/time";

/** A calendar day, "2026-03-14", or a month of which the day is not known, "2026-03". */
export type PartialDate = string;

export type Ending = "reached" | "stopped";

/** What one record says about the way to one milestone. */
export type RecoveryTimes = {
  onsetOn: PartialDate;
  /** The day on which the story was begun here. */
  begunOn: string;
  /** The last day on which its teller said how it was going. */
  followedUntil: string;
  /** `on` is when it happened, `recordedOn` the day on which the record got it. */
  reached: { on: PartialDate; recordedOn: string } | null;
  stopped: { on: PartialDate; recordedOn: string } | null;
};

/**
 * One runner's days from the start of the injury, for a curve.
 * Only a story begun before its end can be followed: those begun afterwards were begun because it had ended well.
 */
export type Following =
  | { kind: "followed"; runner: FollowedToEnd<Ending> }
  /** The runner had reached the milestone, or had stopped, when the story was begun. */
  | { kind: "begun afterwards" }
  /** Begun while hurt, and not a word since. */
  | { kind: "not followed yet" };

/** Time to an ending cannot be zero: a runner who ran on the day on which the story began was followed for part of it. */
const PART_OF_A_DAY = 0.5;

export function followingOf(times: RecoveryTimes): Following {
  const onset = middle(spanOf(times.onsetOn));
  const begun = spanOf(times.begunOn).first;
  const endings = [happened("reached", times), happened("stopped", times)]
    .filter((ending) => ending !== null)
    .sort((a, b) => a.day - b.day);
  const [end] = endings;
  if (end?.beforeStory) return { kind: "begun afterwards" };
  const entry = Math.max(0, begun - onset);
  if (end) {
    const exit = Math.max(end.day - onset, entry + PART_OF_A_DAY);
    return { kind: "followed", runner: { entry, exit, end: end.kind } };
  }
  const exit = spanOf(times.followedUntil).first - onset;
  if (exit <= entry) return { kind: "not followed yet" };
  return { kind: "followed", runner: { entry, exit, end: null } };
}

/** When an ending was, as well as the record and the day of its telling say. */
function happened(kind: Ending, times: RecoveryTimes) {
  const recorded = times[kind];
  if (!recorded) return null;
  const begun = spanOf(times.begunOn).first;
  const recordedOn = spanOf(recorded.recordedOn).first;
  const whole = spanOf(recorded.on);
  const beforeStory = recordedOn <= begun || whole.last < begun;
  const first = Math.max(whole.first, middle(spanOf(times.onsetOn)), beforeStory ? 0 : begun);
  const last = Math.max(first, Math.min(whole.last, recordedOn));
  return { kind, beforeStory, day: middle({ first, last }) };
}

/** Days since 1970; both ends belong to the span. */
type Span = { first: number; last: number };

function spanOf(date: PartialDate): Span {
  if (date.length === 10) {
    const day = Date.parse(`${date}T00:00:00Z`) / DAY_MS;
    return { first: day, last: day };
  }
  const [year = 0, month = 0] = date.split("-").map(Number);
  return { first: Date.UTC(year, month - 1, 1) / DAY_MS, last: Date.UTC(year, month, 0) / DAY_MS };
}

const middle = ({ first, last }: Span) => (first + last) / 2;
