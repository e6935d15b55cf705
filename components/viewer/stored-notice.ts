const KEY = "comeback-say";

/** In this tab only. */
export function keepNotice(words: string): void {
  try {
    sessionStorage.setItem(KEY, words);
  } catch {
    // Without storage, the sentence is lost.
  }
}

export function takeKeptNotice(): string | null {
  try {
    const words = sessionStorage.getItem(KEY);
    if (words) sessionStorage.removeItem(KEY);
    return words;
  } catch {
    return null;
  }
}
