import { hiddenThreadsPath, savedPath, signInPath } from "@/lib/urls";
import { askViewer, forgetViewer } from "./ask-viewer";
import { say } from "./notices";
import { countIn, sending, showToggle, wayOf } from "./toggle";

const OFFLINE = "You seem to be offline, so nothing was sent. Press the button again in a moment.";
const SIGNED_OUT = "You are signed out. Sign in and press the button again.";

/** Shows the mark at once, and reverts it with a sentence if the server refuses. */
export async function press(button: HTMLButtonElement): Promise<void> {
  if (sending.has(button)) return;
  sending.add(button);
  try {
    // Without an answer, the mark itself asks: the server counts it, or says that the session has ended.
    const reader = await askViewer();
    if (reader === null) signInFirst(button);
    else if (button.ariaDisabled) say(button.title);
    else await send(button);
  } finally {
    sending.delete(button);
  }
}

/** Signing in leads back to the comment. */
function signInFirst(button: HTMLButtonElement): void {
  const comment = button.closest(".c");
  location.assign(signInPath(location.pathname + (comment ? `#${comment.id}` : "")));
}

async function send(button: HTMLButtonElement): Promise<void> {
  const on = button.ariaPressed !== "true";
  const isLaidOver = button.hasAttribute("aria-pressed");
  const before = countIn(button);
  showToggle(button, on, before + (on ? 1 : -1));
  const { count, refusal, signedOut } = await post(wayOf(button), {
    [button.name]: button.value,
    on: on ? "yes" : "no",
  });
  if (signedOut) signInFirst(button);
  if (refusal) {
    showToggle(button, !on, before);
    say(refusal);
    return;
  }
  if (count !== undefined) showToggle(button, on, count);
  if (!signedOut) sayWhatFollows(wayOf(button), on);
  // What is laid over later must know of this mark.
  if (!isLaidOver) forgetViewer();
}

/** By the address that a toggle posts to: what the button does not say. */
const FOLLOWS: Record<string, [words: string, link: string, href: string]> = {
  "/api/save": ["Saved. Only you see it.", "Add a note or a reminder", savedPath],
  "/api/hide-thread": [
    "Your lists leave this thread out, and you get no notifications of it.",
    "See what you hid",
    hiddenThreadsPath,
  ],
};

function sayWhatFollows(way: string, on: boolean): void {
  const told = on ? FOLLOWS[way] : undefined;
  if (told) say(told[0], { words: told[1], href: told[2] });
}

interface Answer {
  readonly location?: string;
  readonly count?: number;
  readonly refusal?: string;
  readonly signedOut?: true;
}

export async function post(way: string, fields: Record<string, string>): Promise<Answer> {
  const response = await fetch(way, {
    method: "POST",
    headers: { accept: "application/json" },
    body: new URLSearchParams(fields),
  }).catch(() => undefined);
  if (!response) return { refusal: OFFLINE };
  if (response.status === 401) return { refusal: SIGNED_OUT, signedOut: true };
  const answer = await response.json().catch(() => ({}));
  return response.ok ? answer : { refusal: answer.title ?? OFFLINE };
}
