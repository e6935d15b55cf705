import type { CareNotice } from "@/lib/actions/care";
import { type CareNode, type Child, node } from "./node";

/** Readers must not get the part for moderators. */
export type Notice = Omit<CareNotice, "forModerators">;

/** Opens links in a new tab, so that nothing typed is lost. */
export function linkTo(href: string, attributes: Record<string, string>, ...children: Child[]): CareNode {
  const away: Record<string, string> = /^https?:/.test(href)
    ? { target: "_blank", rel: "noopener noreferrer" }
    : {};
  return node("a", { ...attributes, href, ...away }, ...children);
}

export const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
