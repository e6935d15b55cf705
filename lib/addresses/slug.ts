export const MAX_SLUG_CHARS = 80;

/** The words of a title for its address, in the title's own script. The number before the slug decides. */
export const slugOf = (title: string): string =>
  joined(plain(title).match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? []);

/** Only `a-z` and `0-9`, for names that are typed: handles and tags. */
export const latinSlugOf = (title: string): string => joined(plain(title).match(/[a-z0-9]+/g) ?? []);

/** Accents leave Latin letters only: elsewhere a mark makes another letter, as in が and й, or is the vowel. */
function plain(title: string): string {
  return title
    .normalize("NFKD")
    .toLowerCase()
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, "")
    .normalize("NFC")
    .replace(/['’\u200d]/g, "");
}

/** As many whole words as fit; a first word that does not fit is cut. */
function joined(words: readonly string[]): string {
  let slug = "";
  for (const word of words) {
    const longer = slug === "" ? [...word].slice(0, MAX_SLUG_CHARS).join("") : `${slug}-${word}`;
    if ([...longer].length > MAX_SLUG_CHARS) break;
    slug = longer;
  }
  return slug || "thread";
}
