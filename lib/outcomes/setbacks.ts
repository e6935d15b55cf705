import { FEWEST, shownCells } from "./cells";

/** How far a runner had come when a setback came, in the order of the way back. */
export const STAGES = ["before_first_run", "first_runs", "thirty_minutes", "full_training"] as const;
export type Stage = (typeof STAGES)[number];

/** `costDays` is null where the record does not say what the setback cost. */
export type Setback = { runner: number; stage: Stage; costDays: number | null };

export type SetbackRow = {
  stage: Stage;
  /** Those who had a setback then; null where the number is hidden. */
  runners: number | null;
  /** Whole weeks that it cost: the middle one, and the middle half. Null if fewer than `FEWEST` runners said. */
  costWeeks: { middle: number; lower: number; upper: number } | null;
};

/** Counts runners, not setbacks: one with many weighs no more than one with one. The cost is the mean of each runner's. */
export function setbackRows(setbacks: readonly Setback[]): SetbackRow[] {
  const byStage = STAGES.map((stage) => setbacks.filter((setback) => setback.stage === stage));
  const counts = shownCells(byStage.map((of) => new Set(of.map(({ runner }) => runner)).size));
  return STAGES.map((stage, i) => {
    const runners = counts[i] ?? null;
    return { stage, runners, costWeeks: runners === null ? null : costOf(byStage[i] ?? []) };
  });
}

function costOf(setbacks: readonly Setback[]): SetbackRow["costWeeks"] {
  const byRunner = new Map<number, number[]>();
  for (const { runner, costDays } of setbacks)
    if (costDays !== null) byRunner.set(runner, [...(byRunner.get(runner) ?? []), costDays]);
  if (byRunner.size < FEWEST) return null;
  const costs = [...byRunner.values()].map((days) => mean(days) / 7).sort((a, b) => a - b);
  const quantile = (share: number) => Math.round(costs[Math.floor(share * (costs.length - 1))] as number);
  return { middle: quantile(0.5), lower: quantile(0.25), upper: quantile(0.75) };
}

const mean = (numbers: readonly number[]) =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
