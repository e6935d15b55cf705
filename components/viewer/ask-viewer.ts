import type { ViewerAnswer } from "./answer";

/** The cookie proves nothing: it only says whether asking the server makes sense. */
export const isSignedIn = () => document.cookie.split("; ").includes("comeback_signed_in=1");

export const replies = () => document.getElementById("replies");

export const tagButton = () => document.querySelector<HTMLButtonElement>('button[name="tagId"]');

let answer: Promise<ViewerAnswer | null> | undefined;

/** The links of the rows of threads, and of the pinned article. */
export const rowLinks = () => document.querySelectorAll<HTMLAnchorElement>(".row h3 > a, .pin h1 > a");

export const threadOf = (link: HTMLAnchorElement) => /^\/t\/(\d+)\//.exec(link.pathname)?.[1];

/** One request for each page, and none for visitors. */
export function askViewer(): Promise<ViewerAnswer | null> {
  answer ??= isSignedIn() ? ask() : Promise.resolve(null);
  return answer;
}

async function ask(): Promise<ViewerAnswer | null> {
  const response = await fetch(`/api/viewer${whatIsHere()}`, {
    headers: { accept: "application/json" },
  }).catch(() => undefined);
  return response?.ok ? ((await response.json()) as ViewerAnswer | null) : null;
}

function whatIsHere(): string {
  const asked = new URLSearchParams();
  const thread = replies()?.dataset.thread;
  const tag = tagButton()?.value;
  const listed = [...rowLinks()].flatMap((link) => threadOf(link) ?? []);
  if (thread) asked.set("thread", thread);
  else if (tag) asked.set("tag", tag);
  if (listed.length > 0) asked.set("threads", listed.join());
  return asked.size > 0 ? `?${asked}` : "";
}

/** For a page that comes back from the browser's memory. */
export function askViewerAgain(): Promise<ViewerAnswer | null> {
  answer = undefined;
  return askViewer();
}
