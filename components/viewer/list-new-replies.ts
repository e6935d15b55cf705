import { commentPath } from "@/lib/urls";
import { newReplyWords } from "../ui/mark-words";
import type { NewRepliesOfThread } from "./answer";
import { rowLinks, threadOf } from "./ask-viewer";
import { make } from "./make-element";

/** In room that the rows have anyway, so that nothing moves. Can be called again when the member has read a thread. */
export function layNewReplies(found: readonly NewRepliesOfThread[]): void {
  for (const old of document.querySelectorAll(".new-activity")) old.remove();
  const byThread = new Map(found.map((one) => [String(one.threadId), one]));
  for (const link of rowLinks()) {
    const its = byThread.get(threadOf(link) ?? "");
    const place = link.closest(".row")?.querySelector(".headline-number") ?? link.closest(".pin");
    if (its) place?.append(newReplyLink(its, link.textContent ?? ""));
  }
}

function newReplyLink({ count, first }: NewRepliesOfThread, title: string): HTMLElement {
  const { shown, aloud } = newReplyWords(count, title);
  const rest = make("span", { class: "vh" }, aloud);
  return make("a", { class: "new-activity", href: commentPath(first) }, shown, rest);
}
