/** Nothing is shown that fewer runners than this stand for. */
export const FEWEST = 11;

/**
 * What a row of counts that add up to a known total may show: null where a count is hidden. A count under `FEWEST` is
 * hidden, and so are the next smallest until at least two are hidden that stand for `FEWEST` together:
 * else the total less what is shown would give them away. Of equal counts, the first is the last to be hidden.
 */
export function shownCells(counts: readonly number[]): (number | null)[] {
  const smallestFirst = counts.map((_, i) => i).sort((a, b) => at(counts, a) - at(counts, b) || b - a);
  const hidden = new Set<number>();
  let sum = 0;
  for (const i of smallestFirst) {
    const mustHide = at(counts, i) < FEWEST || (hidden.size > 0 && (hidden.size < 2 || sum < FEWEST));
    if (!mustHide) break;
    hidden.add(i);
    sum += at(counts, i);
  }
  return counts.map((count, i) => (hidden.has(i) ? null : count));
}

const at = (counts: readonly number[], i: number) => counts[i] as number;
