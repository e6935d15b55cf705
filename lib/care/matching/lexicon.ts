import type { Families } from "./sign";
import { Spelling } from "./spelling";

type Element = { readonly ids: ReadonlySet<number> } | { readonly gap: number };
interface Phrase {
  readonly family: number;
  /** What follows the first word. */
  readonly rest: readonly Element[];
}

const NUMBERS =
  "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen";
const NUMBER_WORDS = new Map([
  ...NUMBERS.split(" ").map((word, at) => [word, at + 2] as const),
  ...["twenty", "thirty", "forty", "fifty"].map((word, at) => [word, 20 + at * 10] as const),
]);
const LONGEST_BEGINNING = 12;
const NONE: readonly number[] = [];

/** All word families of all groups, read once: it knows for each word of a text which phrases may begin there. */
export class Lexicon {
  readonly familyIds = new Map<string, number>();
  private readonly wordIds = new Map<string, number>();
  private readonly beginnings = new Map<string, number>();
  private readonly ranges: { low: number; high: number; id: number }[] = [];
  private readonly phrases = new Map<number, Phrase[]>();
  private readonly spelling: Spelling;
  private ids = 0;

  constructor(
    private readonly families: Families,
    private readonly ordinary: ReadonlySet<string>,
  ) {
    for (const name of Object.keys(families)) this.familyIds.set(name, this.familyIds.size);
    for (const [name, phrases] of Object.entries(families)) {
      for (const phrase of phrases.split(",")) this.add(this.family(name), phrase.trim());
    }
    this.spelling = new Spelling(this.wordIds.keys());
  }

  family(name: string): number {
    const id = this.familyIds.get(name);
    if (id === undefined) throw new Error(`There is no word family "${name}".`);
    return id;
  }

  private add(family: number, phrase: string): void {
    if (!phrase) throw new Error("A word family has an empty phrase.");
    const [first, ...rest] = phrase.split(/\s+/).map((part) => this.element(part));
    if (!first || "gap" in first) throw new Error(`A phrase begins with a gap: ${phrase}`);
    for (const id of first.ids) {
      const known = this.phrases.get(id);
      if (known) known.push({ family, rest });
      else this.phrases.set(id, [{ family, rest }]);
    }
  }

  private element(part: string): Element {
    if (part.startsWith("~")) return { gap: Number(part.slice(1)) };
    return { ids: new Set(part.split("/").flatMap((word) => this.idsOf(word))) };
  }

  private idsOf(word: string): number[] {
    if (word.startsWith("@")) {
      const phrases = this.families[word.slice(1)];
      if (phrases === undefined) throw new Error(`There is no word family "${word}".`);
      return phrases
        .split(",")
        .map((phrase) => phrase.trim())
        .filter((phrase) => !/\s/.test(phrase))
        .flatMap((phrase) => phrase.split("/").flatMap((one) => this.idsOf(one)));
    }
    if (word.startsWith("#")) {
      const [low = 0, high = low] = word.slice(1).split("-").map(Number);
      const known = this.ranges.find((range) => range.low === low && range.high === high);
      if (known) return [known.id];
      this.ranges.push({ low, high, id: ++this.ids });
      return [this.ids];
    }
    const [ids, key] = word.endsWith("*") ? [this.beginnings, word.slice(0, -1)] : [this.wordIds, word];
    if (!ids.has(key)) ids.set(key, ++this.ids);
    return [ids.get(key) ?? 0];
  }

  /** What typed words stand for. Nothing is remembered: what somebody types is read and forgotten. */
  meanings(words: readonly string[]): (readonly number[])[] {
    const known = new Map<string, readonly number[]>();
    return words.map((word) => {
      const found = known.get(word) ?? this.look(word);
      known.set(word, found);
      return found;
    });
  }

  private look(word: string): readonly number[] {
    const code = word.charCodeAt(0);
    const value = code >= 48 && code <= 57 ? Number(word.replace(",", ".")) : NUMBER_WORDS.get(word);
    if (value !== undefined) {
      const ranges = this.ranges.filter(({ low, high }) => value >= low && value <= high).map(({ id }) => id);
      return ranges.concat(this.exact(word));
    }
    const found = this.exact(word);
    if (found.length > 0 || this.ordinary.has(word)) return found;
    const plain = word.replace(/(.)\1+/g, "$1");
    const squeezed = plain === word ? NONE : this.exact(plain);
    if (squeezed.length > 0) return squeezed;
    if (word.endsWith("in") && word.length > 4) {
      const ending = this.exact(`${word}g`);
      if (ending.length > 0) return ending;
    }
    if (/[\d@$!*]/.test(word)) {
      const letters = [...word].map(
        (letter) =>
          ({ 1: "i", 0: "o", 3: "e", 4: "a", "@": "a", $: "s", "!": "i", 5: "s" })[letter] ?? letter,
      );
      return this.exact(letters.join(""));
    }
    return this.spelling.meant(word).flatMap((meant) => this.exact(meant));
  }

  private exact(word: string): number[] {
    const found: number[] = [];
    const id = this.wordIds.get(word);
    if (id !== undefined) found.push(id);
    for (let length = Math.min(word.length, LONGEST_BEGINNING); length >= 3; length--) {
      const beginning = this.beginnings.get(word.slice(0, length));
      if (beginning !== undefined) found.push(beginning);
    }
    return found;
  }

  /** The phrases that begin at a word: called with the family and the place of the last word of each. */
  *phrasesAt(
    meanings: readonly (readonly number[])[],
    sentences: readonly number[],
    at: number,
  ): Generator<[number, number]> {
    for (const id of meanings[at] ?? NONE) {
      for (const phrase of this.phrases.get(id) ?? []) {
        const end = follow(phrase.rest, 0, meanings, sentences, at);
        if (end >= 0) yield [phrase.family, end];
      }
    }
  }
}

/** The place of the last word of a phrase, or -1. Phrases do not reach into the next sentence. */
function follow(
  rest: readonly Element[],
  from: number,
  meanings: readonly (readonly number[])[],
  sentences: readonly number[],
  at: number,
): number {
  let place = at;
  for (let index = from; index < rest.length; index++) {
    const element = rest[index];
    if (!element) break;
    if ("gap" in element) {
      for (let skipped = 0; skipped <= element.gap; skipped++) {
        if (sentences[place + skipped] !== sentences[at]) return -1;
        const end = follow(rest, index + 1, meanings, sentences, place + skipped);
        if (end >= 0) return end;
      }
      return -1;
    }
    place += 1;
    if (sentences[place] !== sentences[at] || !(meanings[place] ?? NONE).some((id) => element.ids.has(id)))
      return -1;
  }
  return place;
}
