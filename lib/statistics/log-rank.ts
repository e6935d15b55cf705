import { chiSquaredTail } from "./chi-squared";
import { type Observation, observedCounts, riskSets } from "./risk-sets";

/** `observed` and `expected` are numbers of events, in the order of the groups. */
export type LogRank = {
  observed: number[];
  expected: number[];
  chiSquared: number;
  degreesOfFreedom: number;
  /** How often a difference at least this large would turn up by chance. */
  p: number;
};

/** The log-rank test for two or more groups. Null if the groups cannot be compared, for example if one is empty. */
export function logRank(groups: readonly (readonly Observation[])[]): LogRank | null {
  const size = groups.length - 1;
  const observed = groups.map((group) => group.filter(({ event }) => event).length);
  const expected = groups.map(() => 0);
  const variance = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  const counts = groups.map(observedCounts);
  for (const { time, atRisk, events } of riskSets(groups.flat())) {
    const shares = counts.map(({ justBefore }) => justBefore(time) / atRisk);
    const spread = atRisk > 1 ? (events * (atRisk - events)) / (atRisk - 1) : 0;
    shares.forEach((share, i) => {
      addTo(expected, i, events * share);
    });
    variance.forEach((row, i) => {
      for (let j = 0; j < size; j++)
        addTo(row, j, spread * (shares[i] as number) * ((i === j ? 1 : 0) - (shares[j] as number)));
    });
  }
  const surplus = observed.slice(0, size).map((count, i) => count - (expected[i] as number));
  const solution = solve(variance, surplus);
  if (!solution) return null;
  const chiSquared = surplus.reduce((sum, value, i) => sum + value * (solution[i] as number), 0);
  return { observed, expected, chiSquared, degreesOfFreedom: size, p: chiSquaredTail(chiSquared, size) };
}

function addTo(numbers: number[], at: number, more: number): void {
  numbers[at] = (numbers[at] as number) + more;
}

/** Solves `matrix x = right` for a symmetric matrix by Gaussian elimination; null if the matrix has no inverse. */
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
        addTo(target, column, -factor * (row[column] as number));
    }
  }
  return rows.map((row, i) => (row[size] as number) / (row[i] as number));
}
