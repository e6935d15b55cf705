import { type TagAlias, tagsInText, wordsFor } from "@/lib/forum/content/tags/in-text";
import { TAGS } from "@/lib/forum/content/threads/rules";
import { type PromotedKind, splitKindOf } from "./rules";
import { splitTitleOf } from "./titles";

export interface GroupedTag {
  readonly slug: string;
  readonly group: string;
}

export interface Suggested {
  readonly kind: PromotedKind;
  readonly title: string;
  readonly tags: string[];
}

interface Known {
  readonly aliases: readonly TagAlias[];
  readonly tags: readonly GroupedTag[];
  /** The tags of the thread that the comment is in. */
  readonly of: readonly string[];
}

/** What both forms fill in when a comment becomes a thread of its own. */
export function suggestThread(text: string, known: Known): Suggested {
  const kind = splitKindOf(text) ?? "question";
  const tags = suggestTags(text, known);
  return { kind, title: splitTitleOf(text, kind, wordsFor(tags, known.aliases)), tags };
}

/** A comment that names no injury is about the injury of its thread. */
export function suggestTags(text: string, { aliases, tags, of }: Known): string[] {
  const isInjury = (slug: string) => tags.some((tag) => tag.slug === slug && tag.group === "injury");
  const named = tagsInText(text, aliases);
  const kept = named.some(isInjury) ? [] : of.filter(isInjury);
  return [...new Set([...kept, ...named])].slice(0, TAGS.max);
}
