import { quoteSelection } from "./composer/reply-listener";
import { closedAround, currentComment, goToComment } from "./current-comment";
import { openSheet } from "./key-sheet";
import { stepNew } from "./new-comments";
import { say } from "./notices";

const WAYS: Record<string, () => unknown> = {
  j: () => step(1),
  k: () => step(-1),
  n: () => stepNew(1),
  p: () => stepNew(-1),
  u: goUp,
  r: () => click('.do a[href^="/reply/"]', '.talk-head a[href^="/reply/"], .empty a[href^="/reply/"]'),
  q: async () => (await quoteSelection()) || say("Select the words you want to quote, then press q."),
  h: () => click('.do button:not([formaction])[name="commentId"]', ".under button:not([formaction])"),
  a: () => click(".do .accept"),
  t: () => click(".promote"),
  s: () => click('.do a[href^="#"]', ".under a[data-share]"),
  x: () => click(".flag", ".under .flag"),
  m: () => click(undefined, '.under button[formaction="/api/me-too"]'),
  f: () => click(undefined, '.under button[formaction="/api/follow"]'),
  c: fold,
  "?": () => openSheet(),
};

export function press(key: string): void {
  WAYS[key]?.();
}

/** Clicks the button of the current comment, otherwise that of the thread. */
function click(ofComment: string | undefined, ofThread = ""): void {
  const box = ofComment && currentComment()?.querySelector(".b");
  const button = box
    ? box.querySelector<HTMLElement>(ofComment)
    : ofThread && document.querySelector<HTMLElement>(ofThread);
  if (button) button.click();
  else say("This shortcut does nothing here.");
}

function step(by: 1 | -1): void {
  const comments = [...document.querySelectorAll<HTMLElement>(".cs .c")].filter((one) => !closedAround(one));
  const current = currentComment();
  const next = current ? comments[comments.indexOf(current) + by] : firstInView(comments, by);
  if (next) goToComment(next);
  else say(by > 0 ? "This is the last reply on this page." : "This is the first reply on this page.");
}

/** Without a current comment, starts from the scroll position. */
function firstInView(comments: HTMLElement[], by: 1 | -1): HTMLElement | undefined {
  const below = comments.findIndex((one) => one.getBoundingClientRect().top >= 0);
  return by > 0 ? comments[below] : comments.at(below < 0 ? -1 : below - 1);
}

function goUp(): void {
  const current = currentComment();
  const answered = current?.querySelector(".b > .rt a")?.getAttribute("href");
  const parent = answered?.startsWith("#")
    ? document.getElementById(answered.slice(1))
    : current?.parentElement?.closest<HTMLElement>(".c");
  if (parent) goToComment(parent);
  else say("This reply answers the thread, not another reply.");
}

/** Without replies, folds the list that the comment is in. */
function fold(): void {
  const current = currentComment();
  const own = current?.querySelector<HTMLDetailsElement>(":scope > details");
  const around = current?.parentElement?.closest("details");
  if (own) own.open = !own.open;
  else if (around) {
    around.open = false;
    const holder = around.closest<HTMLElement>(".c");
    if (holder) goToComment(holder);
  }
}
