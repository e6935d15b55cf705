import type { CareShown, QuietLink } from "@/lib/actions/care";
import type { FoundAnswer } from "@/lib/actions/found";

export interface LookedUp {
  readonly care: CareShown | null;
  readonly quiet: QuietLink | null;
  readonly answers: readonly FoundAnswer[];
  readonly help: string | null;
}

interface Asked {
  readonly limit: number;
  readonly country?: string | undefined;
  readonly where?: "post" | "search";
  readonly signal: AbortSignal;
}

/** Longer texts cannot be posted. */
const MOST_LETTERS = 40_000;

/** Null if the server does not answer: an error would only disturb the writer. */
export async function lookUp(words: string, asked: Asked): Promise<LookedUp | null> {
  const { limit, country = "", where = "post", signal } = asked;
  const form = new FormData();
  const fields = { q: words.slice(0, MOST_LETTERS), limit: String(limit), country, where };
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  try {
    const answer = await fetch("/api/answers", { method: "POST", body: form, signal });
    return answer.ok ? ((await answer.json()) as LookedUp) : null;
  } catch {
    return null;
  }
}
