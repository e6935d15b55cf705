import { heldRepliesPath } from "@/lib/urls";
import { summaryOf } from "../comments/nest";
import { goToComment } from "./current-comment";
import { documentAt } from "./document-at";
import { put } from "./live-place";
import { make } from "./make-element";
import { showRelativeTimes } from "./times";

/** Lays the replies that moderators are checking over the page, for their writer and moderators. */
export async function layHeldReplies(talk: HTMLElement): Promise<void> {
  // The page is gone if a moderator has decided meanwhile.
  const page = await documentAt(heldRepliesPath(Number(talk.dataset.thread))).catch(() => null);
  if (!page) return;
  for (const reply of page.querySelectorAll<HTMLElement>(".c.held")) {
    showRelativeTimes(reply);
    lay(talk, document.adoptNode(reply));
  }
  const asked = document.getElementById(location.hash.slice(1));
  if (asked?.matches(".held")) goToComment(asked);
}

function lay(talk: HTMLElement, reply: HTMLElement): void {
  const place = document.getElementById(reply.id);
  if (place) {
    // A hidden reply that has replies keeps its place in the page.
    place.querySelector(":scope > .b")?.replaceWith(...reply.querySelectorAll(":scope > .b"));
    place.classList.add("held");
    place.setAttribute("aria-label", reply.getAttribute("aria-label") ?? "");
    return;
  }
  if (!talk.querySelector(":scope > .cs")) talk.append(make("ol", { class: "cs" }));
  if (!put(talk, reply)) return;
  const summary = reply.closest(".k")?.querySelector("summary");
  if (summary && !summary.hasChildNodes()) summary.append(summaryOf(1));
}
