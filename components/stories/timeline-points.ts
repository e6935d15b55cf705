import type { Milestone, Recovery, Setback, StoryUpdate, Treatment } from "@/db/stories/reads";
import { DAY_MS } from "@/lib/time";
import { daysOf } from "@/lib/words/partial-dates";

export const WORST = 10;
const MONTHS_SHOWN = 6;
/** More points than that cannot be told apart, and the drawing stays under 30 KB; the table has them all. */
export const MAX_POINTS = 100;

export interface Timeline {
  /** From the left, in percent. */
  readonly pain: readonly { readonly x: number; readonly during: number; readonly at: Date }[];
  readonly milestones: readonly (Milestone & { readonly x: number })[];
  readonly setbacks: readonly (Setback & { readonly x: number })[];
  readonly treatments: readonly (Treatment & { readonly x: number; readonly width: number })[];
  readonly months: readonly { readonly x: number; readonly at: Date }[];
}

/** @returns null if fewer than two days are known: that is no line. */
export function timelineOf(record: Recovery | null, updates: readonly StoryUpdate[]): Timeline | null {
  const { onsetOn = null, milestones = [], setbacks = [], treatments = [] } = record ?? {};
  const pain = thinned(updates.filter((update) => update.painDuring !== null));
  const dated = treatments.filter(({ beganOn, endedOn }) => beganOn ?? endedOn);
  const days = [
    ...[onsetOn, ...milestones.map(({ reachedOn }) => reachedOn), ...setbacks.map((one) => one.happenedOn)],
    ...dated.flatMap(({ beganOn, endedOn }) => [beganOn, endedOn]),
  ].flatMap((date) => (date ? [middleOf(date)] : []));
  days.push(...updates.map(({ writtenAt }) => dayOf(writtenAt)));
  const [first, last] = [Math.min(...days), Math.max(...days)];
  if (days.length < 2 || last - first < 1) return null;

  const x = (day: number) => rounded(((day - first) / (last - first)) * 100);
  return {
    pain: pain.map(({ writtenAt, painDuring }) => ({
      x: x(dayOf(writtenAt)),
      during: painDuring ?? 0,
      at: writtenAt,
    })),
    milestones: milestones.map((each) => ({ ...each, x: x(middleOf(each.reachedOn)) })),
    setbacks: setbacks.map((each) => ({ ...each, x: x(middleOf(each.happenedOn)) })),
    treatments: dated.map((each) => {
      const from = x(each.beganOn ? middleOf(each.beganOn) : middleOf(each.endedOn as string));
      const until = each.endedOn ? x(middleOf(each.endedOn)) : 100;
      return { ...each, x: from, width: Math.max(1, rounded(until - from)) };
    }),
    months: monthsBetween(first, last).map((at) => ({ x: x(dayOf(at)), at })),
  };
}

/** Of each part of the line its best and its worst day, in their order, beside the first and the last of all. */
function thinned(updates: readonly StoryUpdate[]): readonly StoryUpdate[] {
  const [first, last] = [updates[0], updates.at(-1)];
  if (updates.length <= MAX_POINTS || !first || !last) return updates;
  const between = updates.slice(1, -1);
  const size = Math.ceil(between.length / (MAX_POINTS / 2 - 1));
  const kept = [first];
  for (let at = 0; at < between.length; at += size) {
    const byPain = between.slice(at, at + size).toSorted((a, b) => (a.painDuring ?? 0) - (b.painDuring ?? 0));
    const [best, worst] = [byPain[0], byPain.at(-1)];
    kept.push(...between.slice(at, at + size).filter((one) => one === best || one === worst));
  }
  return [...kept, last];
}

const middleOf = (date: string) => {
  const { first, last } = daysOf(date);
  return (first + last) / 2;
};

const dayOf = (at: Date) => at.getTime() / DAY_MS;

/** The first days of months, at most six and evenly apart. */
function monthsBetween(first: number, last: number): Date[] {
  const start = new Date(Math.ceil(first) * DAY_MS);
  const months: Date[] = [];
  for (let month = start.getUTCMonth() + (start.getUTCDate() > 1 ? 1 : 0); ; month++) {
    const at = new Date(Date.UTC(start.getUTCFullYear(), month, 1));
    if (dayOf(at) > last) break;
    months.push(at);
  }
  const every = Math.ceil(months.length / MONTHS_SHOWN);
  return months.filter((_, index) => index % every === 0);
}

function rounded(n: number): number {
  return Math.round(n * 10) / 10;
}
