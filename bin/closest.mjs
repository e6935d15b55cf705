/** The candidate that a typing mistake or two lead to, if there is one. */
export function closest(typed, candidates) {
  const allowed = Math.min(2, Math.floor(typed.length / 3));
  const near = candidates
    .map((candidate) => ({ candidate, mistakes: mistakesBetween(typed, candidate) }))
    .filter(({ mistakes }) => mistakes > 0 && mistakes <= allowed)
    .sort((a, b) => a.mistakes - b.mistakes);
  return near[0]?.candidate ?? null;
}

export function didYouMean(typed, candidates) {
  const near = closest(typed, candidates);
  return near === null ? "" : ` Did you mean "${near}"?`;
}

/** Letters left out, added, replaced, or two neighbours swapped: the distance of Damerau and Levenshtein. */
function mistakesBetween(a, b) {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => [i, ...Array(b.length).fill(0)]);
  for (let j = 1; j <= b.length; j++) rows[0][j] = j;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const other = a[i - 1] === b[j - 1] ? 0 : 1;
      rows[i][j] = Math.min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + other);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
    }
  }
  return rows[a.length][b.length];
}
