import { TAGS } from "../threads/rules";

export interface TagAlias {
  readonly alias: string;
  readonly slug: string;
}

/** `aliases` come longest first, so that the most specific tag wins. */
export function tagsInText(text: string, aliases: readonly TagAlias[]): string[] {
  const words = wordsOf(withoutFigures(text));
  const found = new Set<string>();
  for (const { alias, slug } of aliases)
    if (found.size < TAGS.max && words.includes(wordsOf(alias))) found.add(slug);
  return [...found];
}

/** Sayings that name a body part or a treatment and mean something else. */
const FIGURES = [
  /\bpain in the (?:neck|back|backside|butt)\b/gi,
  /\b(?:knee|ankle|neck|hip)[- ]deep\b/gi,
  /\bback on (?:my|your|his|her|our|their) feet\b/gi,
  /\b(?:cold feet|cold shoulder|head over heels|shot in the arm|a leg up|pulling (?:my|your) leg|on (?:my|your) toes)\b/gi,
  /\b(?:costs?|cost me|paid) an arm and a leg\b/gi,
  /\b(?:break the ice|on thin ice|tip of the iceberg)\b/gi,
  /\brest of (?:the|my|your|his|her|our|their|it)\b/gi,
];

/** "My strength is through the roof": the whole clause up to here says nothing about a treatment. */
const THROUGH_THE_ROOF = /\bthrough the roof\b/i;

/** By clauses, because a pattern that also looks for where the clause begins takes a minute for a text of a megabyte. */
function withoutFigures(text: string): string {
  const clauses = text.split(/(?<=[.,;:!?])/).map((clause) => {
    const found = THROUGH_THE_ROOF.exec(clause);
    return found ? ` ${clause.slice(found.index + found[0].length)}` : clause;
  });
  return FIGURES.reduce((left, figure) => left.replace(figure, " "), clauses.join(""));
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
