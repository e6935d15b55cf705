import type { ViewerAnswer } from "./answer";
import { signedInAs } from "./signed-in-as";

export const isSignedIn = () => signedInAs() !== null;

export const replies = () => document.getElementById("replies");

export const tagButton = () => document.querySelector<HTMLButtonElement>('button[name="tagId"]');

/** A member; null for a visitor; undefined if the server did not answer: "unknown" is not "signed out". */
export type Reader = ViewerAnswer | null | undefined;

/** The links of the rows of threads, and of the pinned article. */
export const rowLinks = () => document.querySelectorAll<HTMLAnchorElement>(".row h3 > a, .pin h1 > a");

export const threadOf = (link: HTMLAnchorElement) => /^\/t\/(\d+)\//.exec(link.pathname)?.[1];

let answer: Promise<Reader> | undefined;

/** One request for each page, and none for visitors. After a failure, the next call asks again. */
export function askViewer(): Promise<Reader> {
  if (!isSignedIn()) return Promise.resolve(null);
  if (!answer) {
    const asked = ask();
    answer = asked;
    void asked.then((reader) => {
      if (reader === undefined && answer === asked) forgetViewer();
    });
  }
  return answer;
}

/** The next call asks the server again. */
export function forgetViewer(): void {
  answer = undefined;
}

async function ask(): Promise<Reader> {
  try {
    const response = await fetch(`/api/viewer${whatIsHere()}`, {
      headers: { accept: "application/json" },
    });
    return response.ok ? ((await response.json()) as ViewerAnswer | null) : undefined;
  } catch {
    // No connection, or the answer of something between the reader and the forum, such as a sign-in page of a Wi-Fi network.
    return undefined;
  }
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
