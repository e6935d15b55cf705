/** Letters of other alphabets that look like Latin ones, used to slip past a filter. */
const ALIKE = "а>a е>e о>o р>p с>c у>y х>x і>i ѕ>s к>k м>m т>t н>h в>b α>a ε>e ο>o ι>i κ>k ν>v τ>t υ>u ρ>p";
const LOOKALIKES = new Map(ALIKE.split(" ").map((pair) => pair.split(">") as [string, string]));
const LOOKALIKE = new RegExp(`[${[...LOOKALIKES.keys()].join("")}]`, "g");
/** A Latin letter next to one of another alphabet: a word in disguise. Whole words in Greek or Russian stay. */
const MIXED = /[a-z][\u0370-\u03ff\u0400-\u04ff]|[\u0370-\u03ff\u0400-\u04ff][a-z]/;
/** "k.i.l.l", "k-i-l-l", "k i l l": letters that each stand alone. */
const SPACED = /(?<![\p{L}\d'])\p{L}(?:(?:[.*_-]\p{L}(?![\p{L}\d'])){2,}|(?: \p{L}(?![\p{L}\d'])){3,})/gu;

/**
 * A text as the signs are written: compatibility forms folded, lower case, no accents, no invisible characters, plain
 * apostrophes, runs of a letter cut to two. Line breaks, quotation and sentence marks stay.
 */
export function normalise(text: string): string {
  let plain = text.normalize("NFKC").toLowerCase();
  if (/[^\n -~]/.test(plain)) {
    plain = plain
      .replace(/[\p{Cf}\p{Cc}]/gu, (mark) => (/[\n\r\t]/.test(mark) ? "\n" : ""))
      .replace(/[\u2018\u2019\u201b\u02bc\u00b4\u2032]/g, "'")
      .replace(/[\u201c\u201d\u201e\u00ab\u00bb\u2033]/g, '"')
      .replace(/[\u2013\u2014]/g, " - ")
      .replace(/ß/g, "ss")
      .normalize("NFD")
      .replace(/\p{M}/gu, "");
    if (MIXED.test(plain)) plain = plain.replace(LOOKALIKE, (letter) => LOOKALIKES.get(letter) ?? letter);
  }
  return plain
    .replace(SPACED, (letters) => letters.replace(/[ .*_-]/g, ""))
    .replace(/([a-z])\1{2,}/g, "$1$1");
}
