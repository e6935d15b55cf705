import { countryCookie } from "@/lib/actions/care";
import type { CareOfPost, ViewerAnswer } from "./answer";
import { replies } from "./ask-viewer";

/** Another country's numbers are fetched; what cannot be fetched leaves the notice as it is. */
export function hearCountry(
  section: HTMLElement,
  { key }: CareOfPost,
  redraw: (now: CareOfPost) => void,
): void {
  const select = section.querySelector<HTMLSelectElement>("[data-care-country]");
  select?.addEventListener("change", async () => {
    // biome-ignore lint/suspicious/noDocumentCookie: the cookie store is not in every browser that reads here
    document.cookie = countryCookie(select.value, location.protocol === "https:");
    const answer = await fetch(`/api/viewer?thread=${replies()?.dataset.thread}`, {
      headers: { accept: "application/json" },
    }).catch(() => undefined);
    const viewer = answer?.ok ? ((await answer.json()) as ViewerAnswer | null) : null;
    const now = viewer?.thread?.care.find((one) => one.key === key);
    if (now) redraw(now);
  });
}
