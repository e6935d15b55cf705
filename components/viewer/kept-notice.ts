const KEY = "comeback-say";

/** Keeps a sentence for the page that comes next, in this tab alone. */
export function keepNotice(words: string): void {
  try {
    sessionStorage.setItem(KEY, words);
  } catch {
    // A browser that keeps nothing goes on without the sentence.
  }
}

/** What the page before had to say, once. */
export function takeKeptNotice(): string | null {
  try {
    const words = sessionStorage.getItem(KEY);
    if (words) sessionStorage.removeItem(KEY);
    return words;
  } catch {
    return null;
  }
}
