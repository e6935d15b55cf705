import { TAGS } from "../threads/rules";

export interface TagAlias {
  readonly alias: string;
  readonly slug: string;
}

/** `aliases` come longest first, so that the most specific tag wins. */
export function tagsInText(text: string, aliases: readonly TagAlias[]): string[] {
  const words = wordsOf(text);
  const found = new Set<string>();
  for (const { alias, slug } of aliases)
    if (found.size < TAGS.max && words.includes(wordsOf(alias))) found.add(slug);
  return [...found];
}

export function wordsFor(tags: readonly string[], aliases: readonly TagAlias[]): TagAlias[] {
  return aliases.filter(({ slug }) => tags.includes(slug));
}

/** Puts one space on either side of each word, so that no alias matches inside another word. */
function wordsOf(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;
}
