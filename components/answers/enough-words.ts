const FEWEST_WORDS = 2;

export function isEnough(words: string): boolean {
  return (words.match(/[\p{L}\p{N}]{2,}/gu) ?? []).length >= FEWEST_WORDS;
}
