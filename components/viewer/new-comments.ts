import { repliesAfterPath } from "@/lib/urls";
import { wordFor } from "@/lib/words/counts";
import type { ViewerOfThread } from "./answer";
import { currentComment, goToComment } from "./current-comment";
import { make } from "./make-element";
import { notices, say } from "./notices";
import { threadHere } from "./thread-here";

const SINCE = "since your last visit";
const marked = () => [...document.querySelectorAll<HTMLElement>(".c[data-new]")];

/** In room that the line of the writer reserves. */
export function markNew(comment: Element): void {
  const line = comment.querySelector(".w");
  if (!line || comment.hasAttribute("data-new")) return;
  comment.setAttribute("data-new", "");
  line.append(make("span", { class: "new" }, "new"));
}

let told: HTMLElement | undefined;

export function showNew({ newComments, seen }: ViewerOfThread, dismiss: () => void): void {
  if (newComments.length === 0) return;
  for (const id of newComments) {
    const comment = document.getElementById(`c${id}`);
    if (comment) markNew(comment);
  }
  const here = marked().length;
  const words = make("output", {});
  const bar = make("section", { class: "steps-bar", "aria-label": "New replies" }, words);
  told = make("b", {}, `${newComments.length} new`);
  words.append(told, ` ${SINCE}`);
  if (here < newComments.length) words.append("; ", elsewhere(newComments.length - here, here === 0, seen));
  if (here > 0)
    bar.append(
      button("Previous", () => stepNew(-1)),
      button("Next", () => stepNew(1)),
    );
  const close = make("button", { type: "button", class: "close", "aria-label": "Close" }, "✕");
  close.addEventListener("click", () => {
    dismiss();
    bar.remove();
  });
  bar.append(close);
  notices().append(bar);
}

/** In order of time, as the flat view lists them. */
function elsewhere(count: number, all: boolean, seen: number | null): HTMLAnchorElement {
  const href = repliesAfterPath(threadHere(), seen ?? 0);
  const words = all
    ? wordFor(count, "it is on another page", "they are on other pages")
    : `${count} more on other pages`;
  return make("a", { href: `${href}#replies` }, words);
}

/** From the current comment; wraps around at the end. */
export function stepNew(by: 1 | -1): void {
  const all = marked();
  if (all.length === 0) {
    say(`No new replies here ${SINCE}.`);
    return;
  }
  const current = currentComment();
  const at = current ? all.indexOf(current) : -1;
  const next = at >= 0 ? at + by : firstAfter(all, current, by);
  const index = (next + all.length) % all.length;
  const comment = all[index];
  if (!comment) return;
  goToComment(comment);
  const where = `${index + 1} of ${all.length} new`;
  if (told?.isConnected) told.textContent = where;
  else say(where);
}

function firstAfter(all: HTMLElement[], current: HTMLElement | null, by: 1 | -1): number {
  const after = current
    ? all.findIndex((one) => current.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING)
    : 0;
  if (by > 0) return Math.max(after, 0);
  return after < 0 ? all.length - 1 : after - 1;
}

function button(words: string, press: () => void): HTMLButtonElement {
  const made = make("button", { type: "button", class: "btn" }, words);
  made.addEventListener("click", press);
  return made;
}
