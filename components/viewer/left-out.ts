import { personPath } from "@/lib/urls";
import type { ViewerAnswer } from "./answer";
import { rowLinks, threadOf } from "./ask-viewer";
import { make } from "./make-element";

const WHY = {
  hidden: "You hid this thread.",
  muted: "A thread by someone you muted.",
};

/** Folds what the reader hid or muted. Can be called again; what the reader has opened stays open. */
export function layLeftOut({ muted, leftOut = [], thread }: ViewerAnswer, root: ParentNode): void {
  const isOnTheirPage = location.pathname.startsWith("/u/");
  for (const handle of muted) foldPostsBy(personPath(handle), handle, root);
  const why = new Map(leftOut.map((one) => [String(one.threadId), one.why]));
  for (const link of rowLinks()) {
    const its = why.get(threadOf(link) ?? "");
    const row = link.closest<HTMLElement>(".row");
    // The reader opened the page of the muted member to see what is there.
    if (row && its && !(its === "muted" && isOnTheirPage)) fold(row, WHY[its]);
  }
  if (thread?.hiddenForOneself) sayHidden();
}

/** Only named writers have a link, so posts of an anonymous asker are never folded. */
function foldPostsBy(path: string, handle: string, root: ParentNode): void {
  const by = `[href="${path}"]`;
  const boxes = [...root.querySelectorAll<HTMLElement>(`.c > .b:has(> .w > .n${by})`)];
  for (const box of boxes) {
    fold(box, "A reply by someone you muted.");
    const jump = document.querySelector<HTMLElement>(`.jumps a[href="#${box.parentElement?.id}"]`);
    if (jump) jump.textContent = "A reply by someone you muted";
  }
  for (const quoted of root.querySelectorAll<HTMLElement>(`.accepted:has(> .w > .n${by})`))
    fold(quoted, "The accepted answer is by someone you muted.");
  for (const entry of root.querySelectorAll<HTMLElement>(`li[data-by="${handle}"]`))
    fold(entry, "A reply by someone you muted.");
  const article = root.querySelector<HTMLElement>(`article:has(> .head > .eyebrow ${by}:not(.asker))`);
  if (article) fold(article, WHY.muted, article.querySelector(".head"));
}

function fold(part: HTMLElement, words: string, after: Element | null = null): void {
  if (part.querySelector(":scope > .left-out-line")) return;
  const button = make("button", { type: "button", "aria-expanded": "false" }, "Show it");
  const line = make("p", { class: "left-out-line" }, `${words} `, button);
  button.addEventListener("click", () => {
    const isFolded = part.classList.toggle("left-out");
    button.ariaExpanded = String(!isFolded);
    button.textContent = isFolded ? "Show it" : "Fold it again";
  });
  if (after) after.after(line);
  else part.prepend(line);
  part.classList.add("left-out");
}

function sayHidden(): void {
  const head = document.querySelector("article > .head");
  const toggle = document.querySelector<HTMLButtonElement>('button[formaction="/api/hide-thread"]');
  if (!head || !toggle || document.querySelector(".hidden-note")) return;
  const button = make("button", { type: "button", class: "linked" }, "Show it again");
  const words = "You hid this thread. Your lists leave it out, and you get no notifications of it. ";
  const note = make("p", { class: "note hidden-note" }, words, button);
  button.addEventListener("click", () => toggle.click());
  const follow = new MutationObserver(() => {
    note.hidden = toggle.ariaPressed !== "true";
  });
  follow.observe(toggle, { attributeFilter: ["aria-pressed"] });
  head.after(note);
}
