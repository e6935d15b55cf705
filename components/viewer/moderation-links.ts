import { decidePath, outdatedPath, promotePath, queuePath } from "@/lib/urls";
import type { ResolvedMark, ViewerOfThread } from "./answer";
import { flagLink } from "./flag-link";
import { make } from "./make-element";

type May = Pick<ViewerOfThread, "canDecide" | "canFlag" | "canMarkOutdated" | "canPromote" | "resolved">;

interface Reply {
  readonly threadId: number;
  readonly id: number;
  readonly own: boolean;
  readonly flagged: boolean;
}

export function layModerationLinks(
  box: Element | null | undefined,
  { threadId, id, own, flagged }: Reply,
  may: May,
): void {
  if (!box || box.querySelector(":scope > .moderation-links")) return;
  const resolved = may.resolved.find(({ commentId }) => commentId === id);
  const links = [
    ...(resolved ? [resolvedLink(threadId, resolved)] : []),
    ...(may.canDecide && !own ? [decideLink({ kind: "comment", id })] : []),
    ...(may.canFlag && !may.canDecide && !own ? [flagLink({ kind: "comment", id }, flagged)] : []),
    ...(may.canMarkOutdated && isAnswer(box)
      ? [link("outdate", outdatedPath(id), ["↻", "Outdated?"], "Is this answer outdated?")]
      : []),
    ...(may.canPromote
      ? [link("promote", promotePath(id), ["↗", "Into a thread"], "Turn this comment into a thread")]
      : []),
  ];
  if (links.length > 0) box.append(make("div", { class: "moderation-links" }, ...links));
}

export const decideLink = (subject: Parameters<typeof decidePath>[0]) =>
  link("decide", decidePath(subject), ["§", "Decide"], "Decide about this post");

const RESOLVED: Record<ResolvedMark["kind"], string> = {
  handed_over: "Handed to the community",
  declined: "Declined",
  no_question: "Not a question",
};

export const demoteLink = (commentId: number) =>
  link("demote", promotePath(commentId), ["↙", "Comment again"], "Make this thread a comment again");

/** To the entry in the author’s queue, where it can be undone. */
export function resolvedLink(threadId: number, { commentId, kind }: ResolvedMark): HTMLElement {
  const href = queuePath({ list: "resolved", at: { threadId, commentId } });
  return link(
    "resolved",
    href,
    ["✓", "Resolved"],
    `Resolved by the author: ${RESOLVED[kind]}. See the entry`,
  );
}

function link(name: string, href: string, [sign, word]: [string, string], words: string): HTMLElement {
  const mark = make("i", { "aria-hidden": "true" }, sign);
  return make("a", { class: name, href, title: words, "aria-label": words }, mark, make("span", {}, word));
}

/** On a phone these signs have no words beside them. */
export function explainSigns(): void {
  const head = document.querySelector(".talk-head");
  const alone = document.querySelectorAll<HTMLElement>(".moderation-links > a:not(.flag, .decide)");
  if (!head || head.querySelector(".signs") || alone.length === 0) return;
  const signs = new Map([...alone].map((each) => [each.firstChild?.textContent ?? "", meaningOf(each)]));
  const lines = [...signs].map(([sign, words]) => make("li", {}, make("i", {}, sign), words));
  const list = make("details", { class: "signs" }, make("summary", {}, "Signs"), make("ul", {}, ...lines));
  head.querySelector("h2")?.after(list);
}

/** Replies are resolved in several ways; the legend names what they share. */
const meaningOf = (sign: HTMLElement): string =>
  sign.matches(".resolved") ? "Resolved by the author" : sign.title;

const isAnswer = (box: Element) => Boolean(box.closest("li")?.matches(".a") || box.querySelector(".w .ok"));
