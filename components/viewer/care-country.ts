import type { CareOfPost, ViewerAnswer } from "./answer";
import { replies } from "./ask-viewer";

/** Nothing if the request fails. The server remembers the country. */
export async function withNumbersOf(country: string, key: string): Promise<CareOfPost | undefined> {
  const asked = new URLSearchParams({ thread: replies()?.dataset.thread ?? "", country });
  const answer = await fetch(`/api/viewer?${asked}`, { headers: { accept: "application/json" } }).catch(
    () => undefined,
  );
  const viewer = answer?.ok ? ((await answer.json()) as ViewerAnswer | null) : null;
  return viewer?.thread?.care.find((one) => one.key === key);
}
