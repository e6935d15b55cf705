import { logRank } from "@/lib/statistics/log-rank";
import { FEWEST } from "./cells";
import { type Curve, type CurveSpan, curveOf, type Runner, spanOfCurve } from "./curve";

type GroupCurve = Omit<Curve, "open" | "stoppedOf100">;

/** Two groups that differ in what was known on the first day. */
export type Comparison = {
  curves: [GroupCurve, GroupCurve];
  /** How often a difference at least this large would turn up by chance; null where the test is not defined. */
  p: number | null;
};

/**
 * Two curves over the same weeks. Null where either would be of too few, or where the curve of `all`, less these two, would
 * tell of a few runners who are in neither. The log-rank test takes those who stopped as no longer followed.
 */
export function comparisonOf(groups: [Runner[], Runner[]], all: readonly Runner[]): Comparison | null {
  const whole = spanOfCurve(all);
  const span = commonSpan(groups.map(spanOfCurve));
  if (!whole || !span) return null;
  const { runners, atRisk } = curveOf(all, whole);
  const curves = [curveOf(groups[0], span), curveOf(groups[1], span)] as const;
  if (tellsOfFew(runners, ...curves.map((curve) => curve.runners))) return null;
  const counts = new Map(atRisk.map((count) => [count.week, count.runners]));
  const shown = (week: number) =>
    !tellsOfFew(
      counts.get(week) ?? 0,
      ...curves.map((curve) => curve.atRisk.find((count) => count.week === week)?.runners ?? 0),
    );
  const [one, other] = curves.map(({ open: _, stoppedOf100: __, ...curve }) => ({
    ...curve,
    atRisk: curve.atRisk.filter(({ week }) => shown(week)),
  })) as Comparison["curves"];
  const test = logRank(groups.map((group) => group.map(toEvent)));
  return { curves: [one, other], p: test?.p ?? null };
}

/** Whether `all` less the `parts` are some, but fewer than `FEWEST`. */
function tellsOfFew(all: number, ...parts: number[]): boolean {
  const rest = Math.abs(all - parts.reduce((sum, part) => sum + part, 0));
  return rest > 0 && rest < FEWEST;
}

function commonSpan(spans: readonly (CurveSpan | null)[]): CurveSpan | null {
  const known = spans.filter((span) => span !== null);
  if (known.length < spans.length) return null;
  const startWeek = Math.max(...known.map((span) => span.startWeek));
  const endWeek = Math.min(...known.map((span) => span.endWeek));
  return endWeek > startWeek ? { startWeek, endWeek } : null;
}

function toEvent({ entry, exit, end }: Runner) {
  return { entry, exit, event: end === "reached" };
}
