import { foldedWords } from "./folded";
import { ownWords } from "./text";

/** So many words stand together in what is compared: two texts that share one by chance are rare. */
const TOGETHER = 4;
const MARKS = 16;
/** A shorter text is said by many: "Thank you, that helps a lot". */
const FEWEST_WORDS = 10;
/** From this share of common marks on, a text is the same again, but for a name or a link. */
export const SAME_SHARE = 0.6;

/**
 * A few numbers that stand for a text: the smallest of the hashes of all its runs of words. Texts that are nearly the same
 * share most of them: https://en.wikipedia.org/wiki/MinHash
 */
export function marksOf(text: string): number[] {
  const words = foldedWords(ownWords(text));
  if (words.length < FEWEST_WORDS) return [];
  const hashes = new Set<number>();
  for (let at = 0; at + TOGETHER <= words.length; at++)
    hashes.add(hashed(words.slice(at, at + TOGETHER).join(" ")));
  return [...hashes].sort((a, b) => a - b).slice(0, MARKS);
}

/** Whether two texts with so many marks, `shared` of them common, are the same again. */
export const isSameText = (shared: number, marks: number, others: number): boolean =>
  marks > 0 && shared >= SAME_SHARE * Math.max(marks, others);

/** http://www.isthe.com/chongo/tech/comp/fnv/ (FNV-1a, 32 bits) */
function hashed(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash | 0;
}
