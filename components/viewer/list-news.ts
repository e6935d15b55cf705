import { commentPath } from "@/lib/urls";
import { newReplyWords } from "../ui/mark-words";
import type { NewsOfThread } from "./answer";
import { askViewerAgain, rowLinks, threadOf } from "./ask-viewer";
import { make } from "./make-element";

/** In room that the rows have anyway, so that nothing moves. */
function layNews(news: readonly NewsOfThread[]): void {
  for (const old of document.querySelectorAll(".new-activity")) old.remove();
  const byThread = new Map(news.map((one) => [String(one.threadId), one]));
  for (const link of rowLinks()) {
    const found = byThread.get(threadOf(link) ?? "");
    const place = link.closest(".row")?.querySelector(".headline-number") ?? link.closest(".pin");
    if (found) place?.append(newsLink(found, link.textContent ?? ""));
  }
}

/** A member who read a thread and goes back to the list no longer sees the mark of that thread. */
export function begin(news: readonly NewsOfThread[]): void {
  layNews(news);
  addEventListener("pageshow", async ({ persisted }) => {
    if (persisted) layNews((await askViewerAgain())?.news ?? []);
  });
}

function newsLink({ count, first }: NewsOfThread, title: string): HTMLElement {
  const { shown, aloud } = newReplyWords(count, title);
  const rest = make("span", { class: "vh" }, aloud);
  return make("a", { class: "new-activity", href: commentPath(first) }, shown, rest);
}
