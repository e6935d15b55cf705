export interface Word {
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

/** How a text is read in words that can be compared with stems. */
export interface Script {
  wordsIn(text: string): Word[];
}

/** As `stems_of` reads words (db/migrations/0009_search.sql). */
export const PLAIN: Script = {
  wordsIn: (text) =>
    wordsBy(/[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu, text, (word) => word.toLowerCase().replace(/['’]/g, "")),
};

const ALONE = "\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u3040-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff";
const ANY_WORD = new RegExp(
  `[${ALONE}]|(?:(?![${ALONE}])[\\p{L}\\p{N}\\p{M}])+(?:['’][\\p{L}\\p{N}]+)*`,
  "gu",
);
const OTHER_LETTERS: ReadonlyMap<string, string> = new Map(
  ["ßss", "æae", "œoe", "øo", "łl", "đd", "ħh", "ıi", "ςσ"].map((pair) => [pair.charAt(0), pair.slice(1)]),
);

/** As `search_letters_of` reads words (db/migrations/0024_search_entries.sql): without accents, in any script. */
export const ANY_SCRIPT: Script = { wordsIn: (text) => wordsBy(ANY_WORD, text, lettersOf) };

function lettersOf(word: string): string {
  return word
    .replace(/['’]/g, "")
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[ßæœøłđħıς]/g, (letter) => OTHER_LETTERS.get(letter) ?? letter);
}

function wordsBy(pattern: RegExp, text: string, read: (word: string) => string): Word[] {
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
    word: read(found),
    from: index,
    to: index + found.length,
  }));
}
