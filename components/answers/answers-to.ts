import type { FoundAnswer } from "@/lib/actions/found";

const FEWEST_WORDS = 2;
/** What a question is about stands in its first words, and an address has an end. */
const MOST_LETTERS = 500;
const ASKED_FOR = "10";

export function isEnough(words: string): boolean {
  return (words.match(/[\p{L}\p{N}]{2,}/gu) ?? []).length >= FEWEST_WORDS;
}

/** What the server finds; null where it cannot be asked now, which is nothing to bother anybody with who writes. */
export async function answersTo(words: string, signal: AbortSignal): Promise<FoundAnswer[] | null> {
  try {
    const q = [...words].slice(0, MOST_LETTERS).join("");
    const answer = await fetch(`/api/answers?${new URLSearchParams({ q, limit: ASKED_FOR })}`, { signal });
    return answer.ok ? ((await answer.json()) as FoundAnswer[]) : null;
  } catch {
    return null;
  }
}
