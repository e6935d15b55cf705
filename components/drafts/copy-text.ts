export const COPY = {
  offer: "Copy my text",
  done: "Text copied",
  failed: "Select and copy your text",
} as const;

/** @returns what the button says next. Without https there is no clipboard. */
export async function copyText(words: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(words);
    return COPY.done;
  } catch {
    return COPY.failed;
  }
}
