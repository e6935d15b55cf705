import { chiSquaredTail } from "./chi-squared";
import { type Followed, riskSets } from "./survival";

export type LogRank = {
  observed: number[];
  expected: number[];
  chiSquared: number;
  degreesOfFreedom: number;
  /** How often a difference at least this large would turn up if there were none. */
  p: number;
};

/**
 * The log-rank test of whether two or more groups reach a milestone alike; `observed` and `expected` in the order of `groups`.
 * Null where no event separates the groups, for example with one empty group.
 */
export function logRank(groups: readonly (readonly Followed[])[]): LogRank | null {
  const size = groups.length - 1;
  const observed = groups.map(() => 0);
  const expected = groups.map(() => 0);
  const variance = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  for (const { time, atRisk, events } of riskSets(groups.flat())) {
    const shares = groups.map((group) => group.filter(atRiskAt(time)).length / atRisk);
    const spread = atRisk > 1 ? (events * (atRisk - events)) / (atRisk - 1) : 0;
    groups.forEach((group, i) => {
      add(observed, i, group.filter(({ event, exit }) => event && exit === time).length);
      add(expected, i, events * (shares[i] as number));
    });
    variance.forEach((row, i) => {
      for (let j = 0; j < size; j++)
        add(row, j, spread * (shares[i] as number) * ((i === j ? 1 : 0) - (shares[j] as number)));
    });
  }
  const surplus = observed.slice(0, size).map((count, i) => count - (expected[i] as number));
  const solved = solve(variance, surplus);
  if (!solved) return null;
  const chiSquared = surplus.reduce((sum, value, i) => sum + value * (solved[i] as number), 0);
  return { observed, expected, chiSquared, degreesOfFreedom: size, p: chiSquaredTail(chiSquared, size) };
}

const atRiskAt =
  (time: number) =>
  ({ entry = 0, exit }: Followed) =>
    entry < time && time <= exit;

function add(numbers: number[], at: number, more: number): void {
  numbers[at] = (numbers[at] as number) + more;
}

/** Solves `matrix x = right` for a symmetric matrix by Gaussian elimination; null where it has no inverse. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] | null {
  const rows = matrix.map((row, i) => [...row, right[i] as number]);
  const size = rows.length;
  for (let pivot = 0; pivot < size; pivot++) {
    const row = rows[pivot] as number[];
    const lead = row[pivot] as number;
    if (lead < 1e-12) return null;
    for (let other = 0; other < size; other++) {
      if (other === pivot) continue;
      const target = rows[other] as number[];
      const factor = (target[pivot] as number) / lead;
      for (let column = pivot; column <= size; column++)
        add(target, column, -factor * (row[column] as number));
    }
  }
  return rows.map((row, i) => (row[size] as number) / (row[i] as number));
}
