import { decidePath, outdatedPath, promotePath } from "@/lib/urls";
import type { ViewerOfThread } from "./answer";
import { make } from "./make";

type May = Pick<ViewerOfThread, "canDecide" | "canMarkOutdated" | "canPromote">;

/** What the few who may can do with a reply, at the end of the line that says who wrote it; laid there once. */
export function layKeepers(box: Element | null | undefined, id: number, may: May, own: boolean): void {
  if (!box || box.querySelector(":scope > .keepers")) return;
  const links = [
    ...(may.canDecide && !own ? [decideLink({ kind: "comment", id })] : []),
    ...(may.canMarkOutdated && isAnswer(box)
      ? [link("outdate", outdatedPath(id), "Is this answer outdated?", "↻")]
      : []),
    ...(may.canPromote ? [link("promote", promotePath(id), "Make it a thread of its own", "↗")] : []),
  ];
  if (links.length > 0) box.append(make("div", { class: "keepers" }, ...links));
}

/** Whatever it is: those who keep order decide about it. */
export const decideLink = (subject: Parameters<typeof decidePath>[0]) =>
  link("decide", decidePath(subject), "Decide about it", "§");

function link(name: string, href: string, words: string, sign: string): HTMLElement {
  return make("a", { class: name, href, title: words, "aria-label": words }, sign);
}

const isAnswer = (box: Element) => Boolean(box.closest("li")?.matches(".a") || box.querySelector(".w .ok"));
