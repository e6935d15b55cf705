const WORDS_A_MINUTE = 220;

export function minutesToRead(words: number): number {
  return Math.max(1, Math.round(words / WORDS_A_MINUTE));
}

export function wordsIn(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}
