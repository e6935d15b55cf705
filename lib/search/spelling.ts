const SHORTEST = 4;
const LONG = 8;
/** Bounds the work for nonsense. */
const MOST_GUESSES = 8;

export type Mend = (stems: readonly string[]) => string[];

export function spelling(
  counts: ReadonlyMap<string, number>,
  words: Iterable<string>,
  shortest = SHORTEST,
): Mend {
  const known = new Set([...counts.keys(), ...words]);
  const byLetter = new Map<string, string[]>();
  for (const word of known) {
    if (!/^\p{L}{4,}$/u.test(word)) continue;
    const letter = word.charAt(0);
    const list = byLetter.get(letter);
    if (list) list.push(word);
    else byLetter.set(letter, [word]);
  }
  return (stems) => {
    let guesses = 0;
    return stems.map((stem) => {
      if (known.has(stem) || stem.length < shortest || ++guesses > MOST_GUESSES) return stem;
      return nearest(stem, byLetter.get(stem.charAt(0)) ?? [], counts) ?? stem;
    });
  };
}

function nearest(
  stem: string,
  words: readonly string[],
  counts: ReadonlyMap<string, number>,
): string | undefined {
  const most = stem.length >= LONG ? 2 : 1;
  let best: { word: string; off: number; count: number } | undefined;
  for (const word of words) {
    if (Math.abs(word.length - stem.length) > most) continue;
    const off = lettersOff(stem, word);
    const count = counts.get(word) ?? 0;
    if (off > most || (best && (off > best.off || (off === best.off && count <= best.count)))) continue;
    best = { word, off, count };
  }
  return best?.word;
}

/** Restricted Damerau-Levenshtein distance: wrong, missing, extra, or swapped letters. */
export function lettersOff(one: string, other: string): number {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1];
      let off = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        off = Math.min(off, (before[j - 2] ?? 0) + 1);
      }
      row.push(off);
    }
    before = last;
    last = row;
  }
  return last[other.length] ?? 0;
}
