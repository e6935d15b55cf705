const FEWEST_WORDS = 2;

/** Whether words are enough to look for answers to them. */
export function isEnough(words: string): boolean {
  return (words.match(/[\p{L}\p{N}]{2,}/gu) ?? []).length >= FEWEST_WORDS;
}
