import { logLogRange, type Range } from "./ranges";
import { countExits, type Observation, type RiskSet, riskSets } from "./risk-sets";

/**
 * An observation with competing events, of which each runner has at most one: the one that happened at `exit`, or null
 * if the observation is censored there.
 */
export type CompetingObservation<Event extends string> = Omit<Observation, "event"> & { event: Event | null };

/** The cumulative incidence of one event: the share of all runners to whom it has happened by `time`. */
export type IncidenceStep = RiskSet & {
  share: number;
  variance: number;
  /** By log-log; null if `share` is 0 or 1. */
  range: Range | null;
};

/**
 * The Aalen-Johansen estimate for `event`: one step for each time at which any of the competing events happened, in order.
 * One minus Kaplan-Meier would be too high: it takes a runner who stopped for good as one who may still run.
 * The variance is by the delta method: Marubini and Valsecchi 1995, chapter 10.
 */
export function aalenJohansen<Event extends string>(
  observations: readonly CompetingObservation<Event>[],
  event: Event,
): IncidenceStep[] {
  const all = riskSets(observations.map((one) => ({ ...one, event: one.event !== null })));
  const counts = countExits(observations.filter((one) => one.event === event));
  const sums = new VarianceSums();
  let eventFree = 1;
  let share = 0;
  return all.map(({ time, atRisk, events: allEvents }) => {
    const events = counts.get(time) ?? 0;
    share += (eventFree * events) / atRisk;
    sums.add({ share, eventFree, atRisk, allEvents, events });
    eventFree *= 1 - allEvents / atRisk;
    const variance = sums.variance(share);
    return { time, atRisk, events, share, variance, range: logLogRange(share, Math.sqrt(variance)) };
  });
}

/**
 * The variance of the share F at time t is a sum over the event times i up to t, with S(i-) the share without any event
 * just before i, d events of any kind, e of this kind, and n at risk:
 *   sum (F(t) - F(i))^2 d / (n (n - d)) + sum S(i-)^2 (n - e) e / n^3 - 2 sum (F(t) - F(i)) S(i-) e / n^2
 * Every term contains F(t). Sorted by powers of F(t), the sums need no second loop.
 */
class VarianceSums {
  #square = 0;
  #linear = 0;
  #constant = 0;

  add(step: { share: number; eventFree: number; atRisk: number; allEvents: number; events: number }): void {
    const { share, eventFree, atRisk, allEvents, events } = step;
    // If nobody is left at risk, no later share varies.
    const spread = allEvents === atRisk ? 0 : allEvents / (atRisk * (atRisk - allEvents));
    const slope = (eventFree * events) / atRisk ** 2;
    this.#square += spread;
    this.#linear += -2 * share * spread - 2 * slope;
    this.#constant +=
      share ** 2 * spread + 2 * share * slope + (eventFree ** 2 * (atRisk - events) * events) / atRisk ** 3;
  }

  variance(share: number): number {
    return Math.max(0, this.#square * share ** 2 + this.#linear * share + this.#constant);
  }
}
