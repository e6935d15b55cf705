import { freshThreadPath, sincePath, threadPath } from "@/lib/urls";
import { summaryOf } from "../comments/nest";
import { counted } from "../ui/words";
import { isSignedIn } from "./ask-viewer";
import { goToComment } from "./current-comment";
import { put } from "./live-place";
import { markNew } from "./new-comments";
import { threadHere } from "./thread-here";
import { showRelativeTimes } from "./times";

export interface Brought {
  inserted: number;
  /** How many stand on other pages of the thread. */
  elsewhere: number;
}

/** Puts the replies that came since a comment into the page and goes to the first of them. */
export async function insertReplies(talk: HTMLElement, since: number, revision: number): Promise<Brought> {
  const thread = threadHere();
  const found = await repliesAt(`${sincePath(thread, since)}?rev=${revision}`);
  if (!found) return leaveFor(threadPath(thread, "by-time", since));
  const fresh = found.filter(({ id }) => !document.getElementById(id));
  // A page without a single reply has no place for the first.
  if (fresh[0] && !talk.querySelector(".cs")) {
    return leaveFor(freshThreadPath(thread, revision, Number(fresh[0].id.slice(1))));
  }
  for (const reply of fresh) showRelativeTimes(reply);
  const inserted = fresh.filter((reply) => put(talk, document.adoptNode(reply)));
  count(talk, fresh.length);
  talk.dataset.newest = String(Math.max(since, ...found.map(({ id }) => Number(id.slice(1)))));
  lookAfter(inserted);
  return { inserted: inserted.length, elsewhere: fresh.length - inserted.length };
}

/** Where nothing can be put in, the page that shows it is opened; this one stays as it is until then. */
function leaveFor(path: string): Promise<never> {
  location.assign(path);
  return new Promise(() => undefined);
}

/** Every page of them, oldest first; undefined where there are so many that they are better read by time. */
async function repliesAt(path: string): Promise<HTMLElement[] | undefined> {
  const page = await documentAt(path);
  const replies = [...page.querySelectorAll<HTMLElement>(".c[data-parent]")];
  if (page.querySelector("a[href*='/by-time']")) return undefined;
  const next = page.querySelector<HTMLAnchorElement>("a[rel=next]")?.getAttribute("href");
  return next ? [...replies, ...((await repliesAt(next)) ?? [])] : replies;
}

/** The browser reads the page into a document of its own, where nothing runs. */
function documentAt(path: string): Promise<Document> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("GET", path);
    request.responseType = "document";
    request.onload = () =>
      request.status === 200 && request.responseXML
        ? resolve(request.responseXML)
        : reject(new Error(`${path} was answered with ${request.status}`));
    request.onerror = () => reject(new Error(`${path} was not answered`));
    request.send();
  });
}

function count(talk: HTMLElement, fresh: number): void {
  const title = talk.querySelector("#replies-title");
  if (title) {
    const before = Number(title.textContent?.replace(/\D/g, ""));
    title.textContent = counted(before + fresh, "reply", "replies");
  }
  for (const fold of talk.querySelectorAll(".k")) {
    const shown = fold.querySelectorAll(".c").length - fold.querySelectorAll(".c > .b > .gone").length;
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
