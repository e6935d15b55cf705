import { freshThreadPath, repliesAfterPath, sincePath } from "@/lib/urls";
import { counted } from "@/lib/words/counts";
import { summaryOf } from "../comments/nest";
import { isSignedIn } from "./ask-viewer";
import { goToComment } from "./current-comment";
import { documentAt } from "./document-at";
import { put } from "./live-place";
import { markNew } from "./new-comments";
import { threadHere } from "./thread-here";
import { showRelativeTimes } from "./times";

export interface Brought {
  inserted: number;
  elsewhere: number;
}

export async function insertReplies(talk: HTMLElement, since: number, revision: number): Promise<Brought> {
  const thread = threadHere();
  const found = await repliesAt(`${sincePath(thread, since)}?rev=${revision}`);
  if (!found) return leaveFor(repliesAfterPath(thread, since));
  // A moderator has approved replies that were laid over the page.
  for (const { id } of found) document.querySelector(`#${id}.held:not(:has(> .k))`)?.remove();
  const fresh = found.filter(({ id }) => !document.getElementById(id));
  // A page without replies has no list for the first one.
  if (fresh[0] && !talk.querySelector(".cs > .c:not(.held)")) {
    return leaveFor(freshThreadPath(thread, revision, Number(fresh[0].id.slice(1))));
  }
  for (const reply of fresh) showRelativeTimes(reply);
  const inserted = fresh.filter((reply) => put(talk, document.adoptNode(reply)));
  count(talk, fresh.length);
  talk.dataset.newest = String(Math.max(since, ...found.map(({ id }) => Number(id.slice(1)))));
  lookAfter(inserted);
  return { inserted: inserted.length, elsewhere: fresh.length - inserted.length };
}

/** Opens the page that shows the reply if this one cannot. Never resolves. */
function leaveFor(path: string): Promise<never> {
  location.assign(path);
  return new Promise(() => undefined);
}

/** Undefined if there are too many to insert. */
async function repliesAt(path: string): Promise<HTMLElement[] | undefined> {
  const page = await documentAt(path);
  const replies = [...page.querySelectorAll<HTMLElement>(".c[data-parent]")];
  if (page.querySelector("a[href*='/by-time']")) return undefined;
  const next = page.querySelector<HTMLAnchorElement>("a[rel=next]")?.getAttribute("href");
  return next ? [...replies, ...((await repliesAt(next)) ?? [])] : replies;
}

function count(talk: HTMLElement, fresh: number): void {
  const title = talk.querySelector("#replies-title");
  if (title) {
    const before = Number(title.textContent?.replace(/\D/g, ""));
    title.textContent = counted(before + fresh, "reply", "replies");
  }
  for (const fold of talk.querySelectorAll(".k")) {
    const shown =
      fold.querySelectorAll(".c:not(.held)").length - fold.querySelectorAll(".c > .b > .gone").length;
    fold.querySelector("summary")?.replaceChildren(summaryOf(shown));
  }
}

function lookAfter(inserted: readonly HTMLElement[]): void {
  for (const reply of inserted) {
    if (!isSignedIn()) markNew(reply);
  }
  document.dispatchEvent(new CustomEvent("comeback:inserted", { detail: inserted }));
  if (inserted[0]) goToComment(inserted[0]);
}
