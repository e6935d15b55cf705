import type { SuggestedOrCare } from "@/lib/actions/found";

/** The field takes no more; a program that fills it may. */
const MOST_CHARS = 300;

/** Null if the server does not answer: the search works without suggestions. */
export async function askFor(
  words: string,
  { country, signal }: { country: string | undefined; signal: AbortSignal },
): Promise<SuggestedOrCare | null> {
  const body = new FormData();
  body.set("q", words.slice(0, MOST_CHARS));
  if (country !== undefined) body.set("country", country);
  try {
    const answer = await fetch("/api/suggestions", { method: "POST", body, signal });
    return answer.ok ? ((await answer.json()) as SuggestedOrCare) : null;
  } catch {
    return null;
  }
}
