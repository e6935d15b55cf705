/** We publish no number about fewer runners than this. */
export const MIN_RUNNERS = 11;

/**
 * Hides small counts in a row whose total is public (cell suppression); a hidden count is null. It hides every count under
 * `MIN_RUNNERS`. Then it hides the next smallest, until at least two are hidden and they are `MIN_RUNNERS` together:
 * otherwise a reader could subtract the rest from the total. Of equal counts, it hides the last one first.
 */
export function hideSmallCells(counts: readonly number[]): (number | null)[] {
  const smallestFirst = counts
    .map((count, at) => ({ count, at }))
    .sort((a, b) => a.count - b.count || b.at - a.at);
  const hidden = new Set<number>();
  let sum = 0;
  for (const { count, at } of smallestFirst) {
    const tooLittleHidden = hidden.size > 0 && (hidden.size < 2 || sum < MIN_RUNNERS);
    if (count >= MIN_RUNNERS && !tooLittleHidden) break;
    hidden.add(at);
    sum += count;
  }
  return counts.map((count, at) => (hidden.has(at) ? null : count));
}

/** Whether a reader who subtracts `parts` from `whole` is left with a small number of runners. */
export function leavesFew(whole: number, parts: readonly number[]): boolean {
  const rest = Math.abs(whole - parts.reduce((sum, part) => sum + part, 0));
  return rest > 0 && rest < MIN_RUNNERS;
}
