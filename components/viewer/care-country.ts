import type { CareOfPost, ViewerAnswer } from "./answer";
import { replies } from "./ask-viewer";

/** The notice with another country's numbers; nothing where it cannot be fetched. The server keeps the choice. */
export async function withNumbersOf(country: string, key: string): Promise<CareOfPost | undefined> {
  const asked = new URLSearchParams({ thread: replies()?.dataset.thread ?? "", country });
  const answer = await fetch(`/api/viewer?${asked}`, { headers: { accept: "application/json" } }).catch(
    () => undefined,
  );
  const viewer = answer?.ok ? ((await answer.json()) as ViewerAnswer | null) : null;
  return viewer?.thread?.care.find((one) => one.key === key);
}
