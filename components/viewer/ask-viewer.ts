import type { ViewerAnswer } from "./answer";
import { signedInAs } from "./signed-in-as";

export const isSignedIn = () => signedInAs() !== null;

export const replies = () => document.getElementById("replies");

export const tagButton = () => document.querySelector<HTMLButtonElement>('button[name="tagId"]');

/** A member; null for a visitor; undefined if the server did not answer: "unknown" is not "signed out". */
export type Reader = ViewerAnswer | null | undefined;

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
  const thread = replies()?.dataset.thread;
  const tag = tagButton()?.value;
  const of = thread ? `?thread=${thread}` : tag ? `?tag=${tag}` : "";
  try {
    const response = await fetch(`/api/viewer${of}`, { headers: { accept: "application/json" } });
    return response.ok ? ((await response.json()) as ViewerAnswer | null) : undefined;
  } catch {
    // No connection, or the answer of something between the reader and the forum, such as a sign-in page of a Wi-Fi network.
    return undefined;
  }
}
