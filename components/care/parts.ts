import type { CareNotice } from "@/lib/actions/care";
import { type CareNode, type Child, node } from "./node";

/** A notice as its reader gets it; one for moderators has all of it and more. */
export type Notice = Omit<CareNotice, "forModerators">;

/** A link away from the page opens beside it, so that nothing typed is left behind. */
export function linkTo(href: string, attributes: Record<string, string>, ...children: Child[]): CareNode {
  const away: Record<string, string> = /^https?:/.test(href)
    ? { target: "_blank", rel: "noopener noreferrer" }
    : {};
  return node("a", { ...attributes, href, ...away }, ...children);
}

export const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
