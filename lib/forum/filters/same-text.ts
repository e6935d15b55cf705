import { foldedWords } from "./folded";
import { ownWords } from "./text";

/** Words per run: two texts rarely share a run of four by chance. */
const TOGETHER = 4;
const MARKS = 16;
/** Many members write the same shorter text: "Thank you, that helps a lot". */
const FEWEST_WORDS = 10;
/** From this share of common fingerprints on, two texts differ only in a name or a link. */
export const SAME_SHARE = 0.6;

/** The smallest hashes of all runs of words; similar texts share most: https://en.wikipedia.org/wiki/MinHash */
export function fingerprintsOf(text: string): number[] {
  const words = foldedWords(ownWords(text));
  if (words.length < FEWEST_WORDS) return [];
  const hashes = new Set<number>();
  for (let at = 0; at + TOGETHER <= words.length; at++)
    hashes.add(hashed(words.slice(at, at + TOGETHER).join(" ")));
  return [...hashes].sort((a, b) => a - b).slice(0, MARKS);
}

export const isSameText = (shared: number, fingerprints: number, others: number): boolean =>
  fingerprints > 0 && shared >= SAME_SHARE * Math.max(fingerprints, others);

/** FNV-1a, 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/ */
function hashed(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash | 0;
}
