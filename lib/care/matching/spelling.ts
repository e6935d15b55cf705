const FEWEST_LETTERS = 5;

/** The places of a word without one letter, hashed: cheaper than as many strings. */
function* hashesWithoutOne(word: string): Generator<number> {
  for (let left = 0; left < word.length; left++) {
    let hash = 17;
    for (let at = 0; at < word.length; at++)
      if (at !== left) hash = (Math.imul(hash, 31) + word.charCodeAt(at)) | 0;
    yield hash;
  }
}

function hashOf(word: string): number {
  let hash = 17;
  for (let at = 0; at < word.length; at++) hash = (Math.imul(hash, 31) + word.charCodeAt(at)) | 0;
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
  private readonly near = new Map<number, string[]>();

  constructor(vocabulary: Iterable<string>) {
    for (const word of vocabulary) {
      if (word.length < FEWEST_LETTERS) continue;
      for (const hash of [hashOf(word), ...hashesWithoutOne(word)]) {
        const words = this.near.get(hash);
        if (words) words.push(word);
        else this.near.set(hash, [word]);
      }
    }
  }

  meant(typed: string): string[] {
    if (typed.length < FEWEST_LETTERS - 1 || typed.length > 20) return [];
    const found = new Set<string>();
    const look = (hash: number) => {
      for (const word of this.near.get(hash) ?? []) if (isOneSlip(typed, word)) found.add(word);
    };
    look(hashOf(typed));
    for (const hash of hashesWithoutOne(typed)) look(hash);
    return [...found];
  }
}
