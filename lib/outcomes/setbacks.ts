import { hideSmallCells, MIN_RUNNERS } from "./small-cells";

/** How far a runner had come when a setback happened. */
export const STAGES = ["before_first_run", "first_runs", "thirty_minutes", "full_training"] as const;
export type Stage = (typeof STAGES)[number];

/** `runner` is an id. `costDays` is null if the record does not say how much time the setback cost. */
export type Setback = { runner: number; stage: Stage; costDays: number | null };

export type SetbackRow = {
  stage: Stage;
  /** How many runners had a setback at this stage; null if hidden. */
  runners: number | null;
  /** How many weeks it cost: the median and the quartiles. Null if too few said. */
  costWeeks: { median: number; lower: number; upper: number } | null;
};

/** One row for each stage. Each runner counts once, with the average of their setbacks at that stage. */
export function setbackRows(setbacks: readonly Setback[]): SetbackRow[] {
  const byStage = STAGES.map((stage) => setbacks.filter((setback) => setback.stage === stage));
  const counts = hideSmallCells(byStage.map((some) => new Set(some.map(({ runner }) => runner)).size));
  return STAGES.map((stage, i) => {
    const runners = counts[i] ?? null;
    return { stage, runners, costWeeks: runners === null ? null : costOf(byStage[i] ?? []) };
  });
}

function costOf(setbacks: readonly Setback[]): SetbackRow["costWeeks"] {
  const byRunner = new Map<number, number[]>();
  for (const { runner, costDays } of setbacks)
    if (costDays !== null) byRunner.set(runner, [...(byRunner.get(runner) ?? []), costDays]);
  if (byRunner.size < MIN_RUNNERS) return null;
  const weeks = [...byRunner.values()].map((days) => mean(days) / 7).sort((a, b) => a - b);
  const quantile = (share: number) => Math.round(weeks[Math.floor(share * (weeks.length - 1))] as number);
  return { median: quantile(0.5), lower: quantile(0.25), upper: quantile(0.75) };
}

const mean = (numbers: readonly number[]) =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
