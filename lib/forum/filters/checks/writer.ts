import type { Finding } from "@/lib/forum/filters/findings";
import { counted } from "@/lib/words/counts";

export interface Writing {
  readonly trust: number;
  readonly limited: boolean;
  /** Whether readers can see an earlier post: of a new member, one with a link, so that a harmless post opens no way for links. */
  readonly isKnown: boolean;
  readonly seconds: number | null;
}

interface Limits {
  readonly newMemberLinks: number;
  readonly fewestSeconds: number;
}

export const isNew = ({ trust, limited }: Pick<Writing, "trust" | "limited">): boolean =>
  trust === 0 || limited;

export function firstLink(links: readonly string[], writing: Writing): Finding | null {
  if (links.length === 0 || writing.isKnown) return null;
  return {
    check: "first_link",
    hold: true,
    words: links.slice(0, 5),
    because: "This is the member’s first post with a link to another site.",
  };
}

export function manyLinks(
  links: readonly string[],
  writing: Writing,
  { newMemberLinks }: Limits,
): Finding | null {
  if (!isNew(writing) || links.length <= newMemberLinks) return null;
  return {
    check: "many_links",
    hold: true,
    words: links.slice(0, 5),
    because: `A new member’s post has ${counted(links.length, "link", "links")}. More than ${newMemberLinks} are held for review.`,
  };
}

/** Speed alone proves nothing, because people type and paste short thanks as fast. `suspicious` says that there is more. */
export function typedFast(
  writing: Writing,
  { fewestSeconds }: Limits,
  { suspicious }: { readonly suspicious: boolean },
): Finding | null {
  const { seconds } = writing;
  if (!suspicious || !isNew(writing) || seconds === null || seconds >= fewestSeconds) return null;
  return {
    check: "typed_fast",
    hold: true,
    because: `The post was sent ${counted(Math.max(1, Math.ceil(seconds)), "second", "seconds")} after the form opened, as bots do.`,
  };
}
