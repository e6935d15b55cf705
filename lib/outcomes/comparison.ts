import { logRank } from "@/lib/statistics/log-rank";
import { type Curve, type CurveSpan, curveOf, curveSpan, type Runner } from "./curve";
import { leavesFew } from "./small-cells";

type GroupCurve = Omit<Curve, "open" | "stoppedPercent">;

/** Curves of two groups that differ in what was known when the injury began. */
export type Comparison = {
  curves: [GroupCurve, GroupCurve];
  /** From the log-rank test: how often a difference at least this large would turn up by chance. Null if it cannot be tested. */
  p: number | null;
};

/**
 * Two curves over the same weeks. Null if one group is too small, or if a reader could subtract both groups from the curve of
 * all runners and be left with a few. The test takes runners who stopped as no longer followed.
 */
export function compareGroups(groups: [Runner[], Runner[]], all: readonly Runner[]): Comparison | null {
  const spanOfAll = curveSpan(all);
  const span = commonSpan(groups.map(curveSpan));
  if (!spanOfAll || !span) return null;
  const whole = curveOf(all, spanOfAll);
  const [one, other] = [curveOf(groups[0], span), curveOf(groups[1], span)];
  if (leavesFew(whole.runners, [one.runners, other.runners])) return null;
  const safe = (week: number) => !leavesFew(countAt(whole, week), [countAt(one, week), countAt(other, week)]);
  const test = logRank(
    groups.map((group) =>
      group.map(({ entry, exit, event }) => ({ entry, exit, event: event === "reached" })),
    ),
  );
  return { curves: [groupCurve(one, safe), groupCurve(other, safe)], p: test?.p ?? null };
}

const countAt = ({ atRisk }: Curve, week: number) =>
  atRisk.find((count) => count.week === week)?.runners ?? 0;

function groupCurve(
  { open: _open, stoppedPercent: _stopped, ...curve }: Curve,
  safe: (week: number) => boolean,
): GroupCurve {
  return { ...curve, atRisk: curve.atRisk.filter(({ week }) => safe(week)) };
}

function commonSpan(spans: readonly (CurveSpan | null)[]): CurveSpan | null {
  const known = spans.filter((span) => span !== null);
  if (known.length < spans.length) return null;
  const startWeek = Math.max(...known.map((span) => span.startWeek));
  const endWeek = Math.min(...known.map((span) => span.endWeek));
  return endWeek > startWeek ? { startWeek, endWeek } : null;
}
