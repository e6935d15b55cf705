/** Letters of other alphabets that look like Latin ones, used to slip past a filter. */
const ALIKE = "а>a е>e о>o р>p с>c у>y х>x і>i ѕ>s к>k м>m т>t н>h в>b α>a ε>e ο>o ι>i κ>k ν>v τ>t υ>u ρ>p";
const LOOKALIKES = new Map(ALIKE.split(" ").map((pair) => pair.split(">") as [string, string]));
const LOOKALIKE = new RegExp(`[${[...LOOKALIKES.keys()].join("")}]`, "g");
/** A Latin letter next to one of another alphabet: a word in disguise. Whole words in Greek or Russian stay. */
const MIXED = /[a-z][\u0370-\u03ff\u0400-\u04ff]|[\u0370-\u03ff\u0400-\u04ff][a-z]/;
const PUNCTUATION: Readonly<Record<string, string>> = {
  "\r": "\n",
  "\t": "\n",
  "\u00b4": "'",
  "\u02bc": "'",
  "\u2013": " - ",
  "\u2014": " - ",
  "\u2018": "'",
  "\u2019": "'",
  "\u201b": "'",
  "\u201c": '"',
  "\u201d": '"',
  "\u201e": '"',
  "\u2032": "'",
  "\u2033": '"',
  "\u00ab": '"',
  "\u00bb": '"',
  ß: "ss",
};
const folded = new Map(Object.entries(PUNCTUATION));

/** One character without its accent; nothing for what cannot be seen. Only characters are remembered, never words. */
function fold(letter: string): string {
  const known = folded.get(letter);
  if (known !== undefined) return known;
  const plain = letter
    .normalize("NFKD")
    .replace(/[\p{M}\p{Cf}\p{Cc}]/gu, "")
    .toLowerCase();
  folded.set(letter, plain);
  return plain;
}

/** A text as the signs are written: plain letters, lower case, no accents, nothing invisible; the marks stay. */
export function normalise(text: string): string {
  const plain = text.replace(/[^\n -~]/gu, fold).toLowerCase();
  return MIXED.test(plain) ? plain.replace(LOOKALIKE, (letter) => LOOKALIKES.get(letter) ?? letter) : plain;
}
