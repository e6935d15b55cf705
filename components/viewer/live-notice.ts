import { sincePath } from "@/lib/urls";
import { counted } from "@/lib/words/counts";
import { askViewer, replies } from "./ask-viewer";
import { make } from "./make-element";
import { notices, say } from "./notices";
import { threadHere } from "./thread-here";

interface News {
  /** Undefined for many comments at once. */
  readonly comment?: number;
  /** Null for the asker of an anonymous question. */
  readonly by?: string | null;
  /** The page store must serve at least this revision. */
  readonly revision: number;
}

const waiting = new Set<number>();
let many = false;
let revision = 0;
let bar: HTMLElement | undefined;

/** Ignores comments that are on the page, and the reader's own. */
export async function announce(type: string, { comment, by, revision: its }: News): Promise<void> {
  revision = Math.max(revision, its);
  const viewer = await askViewer();
  if (type === "many") many = true;
  else if (!comment || document.getElementById(`c${comment}`)) return;
  else if (by === null ? viewer?.thread?.own : by === viewer?.handle) return;
  else waiting.add(comment);
  offer(news());
}

const news = () => (many ? "More than 100 new replies" : counted(waiting.size, "new reply", "new replies"));

function offer(words: string): void {
  const button = bar?.querySelector("button.btn");
  if (button) {
    button.textContent = words;
    return;
  }
  const made = make("button", { type: "button", class: "btn" });
  made.addEventListener("click", () => void insert(made));
  show(made, words);
}

/** A screen reader announces only changes of an element that it already knows. */
function show(control: HTMLElement, words: string): void {
  bar?.remove();
  const close = make("button", { type: "button", class: "close", "aria-label": "Close" }, "✕");
  close.addEventListener("click", hide);
  bar = make("div", { class: "steps-bar live-notice" }, make("output", {}, control), close);
  notices().append(bar);
  setTimeout(() => {
    control.textContent ||= words;
  }, 50);
}

function hide(): void {
  bar?.remove();
  bar = undefined;
}

async function insert(button: HTMLButtonElement): Promise<void> {
  const talk = replies();
  if (!talk || button.ariaDisabled) return;
  const since = Number(talk.dataset.newest);
  const asked = Math.max(since, ...waiting);
  button.ariaDisabled = "true";
  try {
    const { insertReplies } = await import("./live-insert");
    const { inserted, elsewhere } = await insertReplies(talk, since, revision);
    const newest = Math.max(asked, Number(talk.dataset.newest));
    for (const id of waiting) if (id <= newest) waiting.delete(id);
    many = false;
    hide();
    if (inserted + elsewhere === 0) say("The new replies have been deleted or hidden.");
    if (elsewhere > 0) {
      const words = `${inserted > 0 ? counted(elsewhere, "more new reply", "more new replies") : counted(elsewhere, "new reply", "new replies")} elsewhere in this thread`;
      show(make("a", { class: "btn", href: sincePath(threadHere(), since) }), words);
    } else if (waiting.size > 0) offer(news());
  } catch {
    button.ariaDisabled = null;
    say("We could not load the new replies. Try again in a moment.");
  }
}
