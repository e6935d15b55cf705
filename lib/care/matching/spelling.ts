const FEWEST_LETTERS = 5;
const MOST_LETTERS = 20;

function hashOf(word: string, without: number): number {
  let hash = 17;
  for (let at = 0; at < word.length; at++)
    if (at !== without) hash = (Math.imul(hash, 31) + word.charCodeAt(at)) | 0;
  return hash;
}

/** One letter added, left out or exchanged, or two neighbours swapped; the first letter is right. */
export function isOneSlip(typed: string, meant: string): boolean {
  if (typed[0] !== meant[0] || Math.abs(typed.length - meant.length) > 1) return false;
  let from = 0;
  while (from < typed.length && typed[from] === meant[from]) from++;
  let typedEnd = typed.length;
  let meantEnd = meant.length;
  while (typedEnd > from && meantEnd > from && typed[typedEnd - 1] === meant[meantEnd - 1]) {
    typedEnd--;
    meantEnd--;
  }
  const typedRest = typed.slice(from, typedEnd);
  const meantRest = meant.slice(from, meantEnd);
  if (typedRest.length <= 1 && meantRest.length <= 1) return true;
  return (
    typedRest.length === 2 &&
    meantRest.length === 2 &&
    typedRest[0] === meantRest[1] &&
    typedRest[1] === meantRest[0]
  );
}

/** Finds the words that somebody may have meant, by what is left when one letter is dropped. */
export class Spelling {
  /** By the hash of a word, or of a word without one letter. Hashes are cheaper than as many strings. */
  private readonly near = new Map<number, string[]>();

  constructor(vocabulary: Iterable<string>) {
    for (const word of vocabulary) {
      if (word.length < FEWEST_LETTERS) continue;
      for (let without = -1; without < word.length; without++) {
        const hash = hashOf(word, without);
        const words = this.near.get(hash);
        if (words) words.push(word);
        else this.near.set(hash, [word]);
      }
    }
  }

  meant(typed: string): string[] {
    const found: string[] = [];
    if (typed.length < FEWEST_LETTERS - 1 || typed.length > MOST_LETTERS) return found;
    // The first letter is right, so it is never the one to drop.
    for (let without = -1; without < typed.length; without++) {
      if (without === 0) continue;
      const words = this.near.get(hashOf(typed, without));
      if (!words) continue;
      for (const word of words) if (isOneSlip(typed, word) && !found.includes(word)) found.push(word);
    }
    return found;
  }
}
