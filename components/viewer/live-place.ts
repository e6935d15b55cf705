import { conversationPath } from "@/lib/urls";
import { DEEPEST_LIST, INDENTED } from "../comments/nest";
import { make } from "./make-element";
import { threadHere, viewHere } from "./thread-here";

export function put(talk: HTMLElement, reply: HTMLElement): boolean {
  // A page of one conversation has the parents in a list of their own, before this one.
  const top = [...talk.querySelectorAll<HTMLElement>(":scope > .cs")].at(-1);
  const answered = reply.dataset.parent ? `c${reply.dataset.parent}` : undefined;
  const { name: view = "best", after } = viewHere() ?? {};
  const isLast = !talk.querySelector("a[rel=next]");
  if (!top) return false;
  if (view === "by-time") {
    if (isLast) top.append(reply);
    nameAnswered(reply, answered);
    return isLast;
  }
  if (answered) return putUnder(top, reply, answered);
  if (view === "newest" && !after) top.prepend(reply);
  else if (view === "best" || (view === "oldest" && isLast)) top.append(reply);
  else return false;
  return true;
}

function putUnder(top: HTMLElement, reply: HTMLElement, id: string): boolean {
  const answered = top.querySelector<HTMLElement>(`#${id}`);
  if (!answered) return false;
  const level = levelOf(top, answered);
  if (level < DEEPEST_LIST) repliesTo(answered, level).append(reply);
  else answered.parentElement?.append(reply);
  nameAnswered(reply, id, levelOf(top, reply));
  return true;
}

function levelOf(top: HTMLElement, comment: HTMLElement): number {
  let level = 0;
  for (let list = comment.parentElement; list && list !== top; list = list.parentElement) {
    if (list.matches("ol")) level += 1;
  }
  return level;
}

/** Must match components/comments/comment-tree.tsx. */
function repliesTo(answered: HTMLElement, level: number): Element {
  const known = answered.querySelector(":scope > .k > ol");
  if (known) return known;
  const name = answered.querySelector(".w .n")?.textContent ?? "this comment";
  const list = make("ol", { "aria-label": `Replies to ${name}, level ${level + 2}` });
  answered.append(make("details", { class: "k", open: "" }, make("summary"), list));
  if (level === INDENTED) {
    const href = conversationPath(threadHere(), Number(answered.id.slice(1)));
    answered.querySelector(":scope > .b > .do")?.append(make("a", { href }, "Open on its own page"));
  }
  return list;
}

/** Hides "in reply to" where the lines show the parent. */
function nameAnswered(reply: HTMLElement, id: string | undefined, level = Number.POSITIVE_INFINITY): void {
  const words = reply.querySelector(".rt");
  if (level < INDENTED) words?.remove();
  if (level === INDENTED) words?.classList.add("l3");
  if (id && document.getElementById(id)) words?.querySelector("a")?.setAttribute("href", `#${id}`);
}
