import { signInPath } from "@/lib/urls";
import { countInWords, helpfulWords, meTooWords } from "../ui/mark-words";
import { askViewer, forgetViewer } from "./ask-viewer";
import { say } from "./notices";

const HELPFUL = "/api/helpful";
const WORDS: Record<string, (count: number, pressed: boolean) => string> = {
  [HELPFUL]: helpfulWords,
  "/api/me-too": meTooWords,
};
const OFFLINE = "You seem to be offline, so nothing was sent. Press the button again in a moment.";
const SIGNED_OUT = "You are signed out. Sign in and press the button again.";

const sending = new WeakSet<HTMLButtonElement>();

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
  const way = button.getAttribute("formaction") ?? HELPFUL;
  const words = button.lastChild as ChildNode;
  const before = countInWords(words.textContent ?? "");
  const show = (pressed: boolean, count: number) => {
    button.ariaPressed = String(pressed);
    const inWords = WORDS[way];
    if (!inWords) return;
    words.textContent = inWords(count, pressed);
    if (words instanceof HTMLElement) words.dataset.other = inWords(count, !pressed);
  };
  show(on, before + (on ? 1 : -1));
  const { count, refusal, signedOut } = await post(way, {
    [button.name]: button.value,
    on: on ? "yes" : "no",
  });
  if (signedOut) signInFirst(button);
  if (refusal) {
    show(!on, before);
    say(refusal);
  } else if (count !== undefined) show(on, count);
  // What is laid over later must know of this mark.
  if (!isLaidOver) forgetViewer();
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
