import type { CompetingObservation } from "@/lib/statistics/incidence";
import { daysOf, type PartialDate } from "../words/partial-dates";

export type Ending = "reached" | "stopped";

/** `on` is when it happened, `recordedOn` the day on which the runner told us. */
type Recorded = { on: PartialDate; recordedOn: string };

/** What a recovery record says about one milestone. */
export type RecoveryTimes = {
  onsetOn: PartialDate;
  /** The day on which the runner began the story here. */
  begunOn: string;
  /** The last day on which the runner told us how it was going. */
  followedUntil: string;
  reached: Recorded | null;
  stopped: Recorded | null;
};

/**
 * One runner's days since the injury began. A curve counts only runners who began their story while hurt: mostly runners
 * who recovered tell a story afterwards, so those stories would make recovery look faster.
 */
export type Following =
  | { kind: "followed"; runner: CompetingObservation<Ending> }
  /** The story began after the runner had reached the milestone or had stopped. */
  | { kind: "begun afterwards" }
  /** The story began while the runner was hurt, and there has been no update yet. */
  | { kind: "not followed yet" };

/** An event must come after the entry, so an event on the day of the entry comes half a day later. */
const HALF_A_DAY = 0.5;

export function followingOf(times: RecoveryTimes): Following {
  const onset = midpoint(daysOf(times.onsetOn));
  const begun = daysOf(times.begunOn).first;
  const entry = Math.max(0, begun - onset);
  const [end] = [endingOf("reached", times), endingOf("stopped", times)]
    .filter((ending) => ending !== null)
    .sort((a, b) => a.day - b.day);
  if (end?.beforeStory) return { kind: "begun afterwards" };
  if (end) {
    const exit = Math.max(end.day - onset, entry + HALF_A_DAY);
    return { kind: "followed", runner: { entry, exit, event: end.event } };
  }
  const exit = daysOf(times.followedUntil).first - onset;
  if (exit <= entry) return { kind: "not followed yet" };
  return { kind: "followed", runner: { entry, exit, event: null } };
}

/** If only the month is known, this takes the middle of those days in it that fit the rest of the record. */
function endingOf(event: Ending, times: RecoveryTimes) {
  const recorded = times[event];
  if (!recorded) return null;
  const begun = daysOf(times.begunOn).first;
  const recordedOn = daysOf(recorded.recordedOn).first;
  const days = daysOf(recorded.on);
  const beforeStory = recordedOn <= begun || days.last < begun;
  const first = Math.max(days.first, midpoint(daysOf(times.onsetOn)), beforeStory ? 0 : begun);
  const last = Math.max(first, Math.min(days.last, recordedOn));
  return { event, beforeStory, day: midpoint({ first, last }) };
}

const midpoint = ({ first, last }: ReturnType<typeof daysOf>) => (first + last) / 2;
