import { TAGS } from "../threads/rules";

/** A word that leads to a tag, in lower case. */
export interface TagAlias {
  readonly alias: string;
  readonly slug: string;
}

/** The tags whose words stand in a text. The aliases come longest first, so that what is named most closely wins. */
export function tagsInText(text: string, aliases: readonly TagAlias[]): string[] {
  const words = wordsOf(text);
  const found = new Set<string>();
  for (const { alias, slug } of aliases)
    if (found.size < TAGS.max && words.includes(wordsOf(alias))) found.add(slug);
  return [...found];
}

/** The words that lead to some tags. */
export function wordsFor(tags: readonly string[], aliases: readonly TagAlias[]): TagAlias[] {
  return aliases.filter(({ slug }) => tags.includes(slug));
}

/** Words with one space on either side of each, so that no word is found inside another. */
function wordsOf(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;
}
