import { logLogRange, type Range } from "./ranges";
import { riskSets } from "./survival";

/** As `Followed`, with several ends of which a runner has at most one: which it was at `exit`, or null if none was by then. */
export type FollowedToEnd<End extends string> = { entry?: number; exit: number; end: End | null };

/** The share of all runners that has had one end by `time`. `range` is 95 %, by log-log; null for 0 and 1. */
export type IncidenceStep = {
  time: number;
  atRisk: number;
  events: number;
  share: number;
  variance: number;
  range: Range | null;
};

/**
 * The Aalen-Johansen estimate for one of several ends: one step for each time at which anybody had any end.
 * One minus Kaplan-Meier would count runners who stopped for good as runners who may still run.
 * The variance is by the delta method: Marubini and Valsecchi 1995, chapter 10.
 */
export function aalenJohansen<End extends string>(
  followed: readonly FollowedToEnd<End>[],
  end: End,
): IncidenceStep[] {
  const any = riskSets(followed.map((runner) => ({ ...runner, event: runner.end !== null })));
  const ours = riskSets(followed.map((runner) => ({ ...runner, event: runner.end === end })));
  const eventsAt = new Map(ours.map(({ time, events }) => [time, events]));
  const sums = new DeltaSums();
  let open = 1;
  let share = 0;
  return any.map(({ time, atRisk, events: ended }) => {
    const events = eventsAt.get(time) ?? 0;
    share += (open * events) / atRisk;
    sums.add({ share, open, atRisk, ended, events });
    open *= 1 - ended / atRisk;
    const variance = sums.variance(share);
    return { time, atRisk, events, share, variance, range: logLogRange(share, Math.sqrt(variance)) };
  });
}

/**
 * The variance of a share at `t` is a sum over the event times `i` up to `t`, in which the share at `t` occurs:
 *   sum (F(t) - F(i))^2 d / (n (n - d)) + sum S(i-)^2 (n - e) e / n^3 - 2 sum (F(t) - F(i)) S(i-) e / n^2
 * with `d` ends of any kind, `e` of this one, `n` at risk. Kept as powers of F(t), each step costs the same.
 */
class DeltaSums {
  #square = 0;
  #linear = 0;
  #constant = 0;

  add(step: { share: number; open: number; atRisk: number; ended: number; events: number }): void {
    const { share, open, atRisk, ended, events } = step;
    // When all have had an end, nobody is left whose later share could vary.
    const spread = ended === atRisk ? 0 : ended / (atRisk * (atRisk - ended));
    const slope = (open * events) / atRisk ** 2;
    this.#square += spread;
    this.#linear += -2 * share * spread - 2 * slope;
    this.#constant +=
      share ** 2 * spread + 2 * share * slope + (open ** 2 * (atRisk - events) * events) / atRisk ** 3;
  }

  variance(share: number): number {
    return Math.max(0, this.#square * share ** 2 + this.#linear * share + this.#constant);
  }
}
