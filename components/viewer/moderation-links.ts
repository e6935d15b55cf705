import { decidePath, outdatedPath, promotePath } from "@/lib/urls";
import type { ViewerOfThread } from "./answer";
import { flagLink } from "./flag-link";
import { make } from "./make-element";

type May = Pick<ViewerOfThread, "canDecide" | "canFlag" | "canMarkOutdated" | "canPromote">;

interface Reply {
  readonly id: number;
  readonly own: boolean;
  readonly flagged: boolean;
}

export function layModerationLinks(
  box: Element | null | undefined,
  { id, own, flagged }: Reply,
  may: May,
): void {
  if (!box || box.querySelector(":scope > .moderation-links")) return;
  const links = [
    ...(may.canDecide && !own ? [decideLink({ kind: "comment", id })] : []),
    ...(may.canFlag && !may.canDecide && !own ? [flagLink({ kind: "comment", id }, flagged)] : []),
    ...(may.canMarkOutdated && isAnswer(box)
      ? [link("outdate", outdatedPath(id), "Is this answer outdated?", "↻")]
      : []),
    ...(may.canPromote ? [link("promote", promotePath(id), "Turn this comment into a thread", "↗")] : []),
  ];
  if (links.length > 0) box.append(make("div", { class: "moderation-links" }, ...links));
}

export const decideLink = (subject: Parameters<typeof decidePath>[0]) =>
  link("decide", decidePath(subject), "Make a decision", "§");

function link(name: string, href: string, words: string, sign: string): HTMLElement {
  return make("a", { class: name, href, title: words, "aria-label": words }, sign);
}

const isAnswer = (box: Element) => Boolean(box.closest("li")?.matches(".a") || box.querySelector(".w .ok"));
