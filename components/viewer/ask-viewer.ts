import type { ViewerAnswer } from "./answer";

/** The cookie proves nothing: it says whether it is worth asking. */
export const isSignedIn = () => document.cookie.split("; ").includes("comeback_signed_in=1");

/** The replies of the thread that the page shows, if it shows one. */
export const replies = () => document.getElementById("replies");

/** What a page of a tag is followed by. */
export const tagButton = () => document.querySelector<HTMLButtonElement>('button[name="tagId"]');

let answer: Promise<ViewerAnswer | null> | undefined;

/** Who reads, and what they have to do with the thread: asked once a page, and never for a visitor. */
export function askViewer(): Promise<ViewerAnswer | null> {
  answer ??= isSignedIn() ? ask() : Promise.resolve(null);
  return answer;
}

async function ask(): Promise<ViewerAnswer | null> {
  const thread = replies()?.dataset.thread;
  const tag = tagButton()?.value;
  const of = thread ? `?thread=${thread}` : tag ? `?tag=${tag}` : "";
  const response = await fetch(`/api/viewer${of}`, {
    headers: { accept: "application/json" },
  }).catch(() => undefined);
  return response?.ok ? ((await response.json()) as ViewerAnswer | null) : null;
}
