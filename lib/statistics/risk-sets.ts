/**
 * How long we observed one runner, in any one unit of time since the injury began. `entry` is when we began to observe
 * (late entry; 0 by default). `event` says whether the event happened at `exit`; if not, the observation is censored there.
 * `count` observations are alike (1 by default).
 */
export type Observation = { entry?: number; exit: number; event: boolean; count?: number };

export type RiskSet = { time: number; atRisk: number; events: number };

/** For each time at which an event happened, in order: how many it happened to, and how many it could have happened to. */
export function riskSets(observations: readonly Observation[]): RiskSet[] {
  const events = countExits(observations.filter(({ event }) => event));
  const { justBefore } = observedCounts(observations);
  return [...events]
    .sort(([a], [b]) => a - b)
    .map(([time, count]) => ({ time, atRisk: justBefore(time), events: count }));
}

type Span = Pick<Observation, "entry" | "exit" | "count">;

/**
 * Counts the runners under observation at a time. `justBefore` is for events at that time: it includes runners who leave
 * at that time, and leaves out runners who enter then. `justAfter` does the opposite.
 */
export function observedCounts(observations: readonly Span[]) {
  const entries = new Totals(countTimes(observations, ({ entry }) => entry ?? 0));
  const exits = new Totals(countExits(observations));
  return {
    justBefore: (time: number) => entries.below(time) - exits.below(time),
    justAfter: (time: number) => entries.upTo(time) - exits.upTo(time),
  };
}

export const countExits = (observations: readonly Span[]) => countTimes(observations, ({ exit }) => exit);

function countTimes(observations: readonly Span[], timeOf: (one: Span) => number): Map<number, number> {
  const counts = new Map<number, number>();
  for (const one of observations) {
    const time = timeOf(one);
    counts.set(time, (counts.get(time) ?? 0) + (one.count ?? 1));
  }
  return counts;
}

/** How many came up to each time. */
class Totals {
  readonly #times: Float64Array;
  readonly #sums: Float64Array;

  constructor(counts: ReadonlyMap<number, number>) {
    this.#times = Float64Array.from(counts.keys()).sort();
    this.#sums = new Float64Array(this.#times.length + 1);
    for (const [at, time] of this.#times.entries())
      this.#sums[at + 1] = (this.#sums[at] as number) + (counts.get(time) as number);
  }

  below(time: number): number {
    return this.#sums[countWhile(this.#times, (one) => one < time)] as number;
  }

  upTo(time: number): number {
    return this.#sums[countWhile(this.#times, (one) => one <= time)] as number;
  }
}

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
