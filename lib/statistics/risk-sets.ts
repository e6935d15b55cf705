/**
 * How long we observed one runner, in any one unit of time since the injury began. `entry` is when we began to observe
 * (late entry; 0 by default). `event` says whether the event happened at `exit`; if not, the observation is censored there.
 */
export type Observation = { entry?: number; exit: number; event: boolean };

export type RiskSet = { time: number; atRisk: number; events: number };

/** For each time at which an event happened, in order: how many it happened to, and how many it could have happened to. */
export function riskSets(observations: readonly Observation[]): RiskSet[] {
  const events = countTimes(observations.filter(({ event }) => event).map(({ exit }) => exit));
  const { justBefore } = observedCounts(observations);
  return [...events]
    .sort(([a], [b]) => a - b)
    .map(([time, count]) => ({ time, atRisk: justBefore(time), events: count }));
}

/**
 * Counts the runners under observation at a time. `justBefore` is for events at that time: it includes runners who leave
 * at that time, and leaves out runners who enter then. `justAfter` does the opposite.
 */
export function observedCounts(observations: readonly Pick<Observation, "entry" | "exit">[]) {
  // An array of numbers alone sorts several times as fast: a release may count 100,000 runners.
  const entries = Float64Array.from(observations, ({ entry }) => entry ?? 0).sort();
  const exits = Float64Array.from(observations, ({ exit }) => exit).sort();
  return {
    justBefore: (time: number) => countBelow(entries, time) - countBelow(exits, time),
    justAfter: (time: number) => countUpTo(entries, time) - countUpTo(exits, time),
  };
}

const countBelow = (sorted: Float64Array, time: number) => countWhile(sorted, (one) => one < time);
const countUpTo = (sorted: Float64Array, time: number) => countWhile(sorted, (one) => one <= time);

/** Binary search: how many of the first elements pass. */
function countWhile(sorted: Float64Array, passes: (one: number) => boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const half = (low + high) >> 1;
    if (passes(sorted[half] as number)) low = half + 1;
    else high = half;
  }
  return low;
}

export function countTimes(times: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const time of times) counts.set(time, (counts.get(time) ?? 0) + 1);
  return counts;
}
