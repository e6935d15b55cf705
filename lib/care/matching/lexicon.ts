import { type Element, type Meanings, Phrases } from "./phrases";
import type { Families } from "./sign";
import { Spelling } from "./spelling";
import type { Tokens } from "./tokens";

const NUMBERS =
  "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen";
const NUMBER_WORDS = new Map([
  ...NUMBERS.split(" ").map((word, at) => [word, at + 2] as const),
  ...["twenty", "thirty", "forty", "fifty"].map((word, at) => [word, 20 + at * 10] as const),
]);
const LETTERS_FOR: Readonly<Record<string, string>> = {
  0: "o",
  1: "i",
  3: "e",
  4: "a",
  5: "s",
  "@": "a",
  $: "s",
  "!": "i",
};
/** The shortest beginning that a family may name with `*`. */
const BEGINNING = 3;
const NONE: readonly number[] = [];

/** All word families of all groups, read once: it knows for each word of a text which phrases may begin there. */
export class Lexicon {
  readonly phrases = new Phrases();
  private readonly familyIds = new Map<string, number>();
  private readonly wordIds = new Map<string, number>();
  /** By their first letters: words that are named by how they begin. */
  private readonly beginnings = new Map<string, { readonly word: string; readonly id: number }[]>();
  private readonly ranges: { low: number; high: number; id: number }[] = [];
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

  /** How many families there are. */
  get size(): number {
    return this.familyIds.size;
  }

  family(name: string): number {
    const id = this.familyIds.get(name);
    if (id === undefined) throw new Error(`There is no word family "${name}".`);
    return id;
  }

  private add(family: number, phrase: string): void {
    if (!phrase) throw new Error("A word family has an empty phrase.");
    const either = /^(.+) <(\d+)> (.+)$/.exec(phrase);
    if (either) {
      const [, one, gap, other] = either;
      this.add(family, `${one} ~${gap} ${other}`);
      this.add(family, `${other} ~${gap} ${one}`);
      return;
    }
    const [first, ...rest] = phrase.split(/\s+/).map((part) => this.element(part));
    if (!first || "gap" in first) throw new Error(`A phrase begins with a gap: ${phrase}`);
    this.phrases.add(first.ids, { family, rest });
  }

  private element(part: string): Element {
    if (part.startsWith("~")) return { gap: Number(part.slice(1)) };
    return { ids: [...new Set(part.split("/").flatMap((word) => this.idsOf(word)))] };
  }

  private idsOf(word: string): number[] {
    if (word.startsWith("@")) return this.idsOfFamily(word.slice(1));
    if (word.startsWith("#")) return [this.idOfRange(word)];
    if (word.endsWith("*")) return [this.idOfBeginning(word.slice(0, -1))];
    const known = this.wordIds.get(word);
    if (known !== undefined) return [known];
    this.wordIds.set(word, ++this.ids);
    return [this.ids];
  }

  /** The words of a family that stand alone. */
  private idsOfFamily(name: string): number[] {
    const phrases = this.families[name];
    if (phrases === undefined) throw new Error(`There is no word family "${name}".`);
    const single = phrases.split(",").map((phrase) => phrase.trim());
    return single
      .filter((phrase) => !/\s/.test(phrase))
      .flatMap((phrase) => phrase.split("/").flatMap((word) => this.idsOf(word)));
  }

  private idOfRange(range: string): number {
    const [low = 0, high = low] = range.slice(1).split("-").map(Number);
    const known = this.ranges.find((one) => one.low === low && one.high === high);
    if (known) return known.id;
    this.ranges.push({ low, high, id: ++this.ids });
    return this.ids;
  }

  private idOfBeginning(word: string): number {
    const first = word.slice(0, BEGINNING);
    const known = this.beginnings.get(first) ?? [];
    this.beginnings.set(first, known);
    const same = known.find((one) => one.word === word);
    if (same) return same.id;
    known.push({ word, id: ++this.ids });
    return this.ids;
  }

  /** What typed words stand for. Nothing is remembered: what somebody types is read and forgotten. */
  meanings({ distinct, numbers }: Pick<Tokens, "distinct" | "numbers">): Meanings {
    const found = distinct.map((word) => this.look(word));
    const meanings: (readonly number[])[] = [];
    for (let at = 0; at < numbers.length; at++)
      meanings.push(found[numbers[at] as number] as readonly number[]);
    return meanings;
  }

  private look(word: string): readonly number[] {
    const code = word.charCodeAt(0);
    const value = code >= 48 && code <= 57 ? Number(word.replace(",", ".")) : NUMBER_WORDS.get(word);
    if (value !== undefined) {
      const ranges = this.ranges.filter(({ low, high }) => value >= low && value <= high).map(({ id }) => id);
      return ranges.concat(this.exact(word));
    }
    const found = this.exact(word);
    return found.length > 0 || this.ordinary.has(word) ? found : this.guess(word);
  }

  /** What a word may be that is neither a sign nor an ordinary word. */
  private guess(word: string): readonly number[] {
    const single = word.replace(/(.)\1+/g, "$1");
    if (single !== word) {
      const found = this.exact(single);
      if (found.length > 0) return found;
    }
    if (word.endsWith("in") && word.length > 4) {
      const found = this.exact(`${word}g`);
      if (found.length > 0) return found;
    }
    if (/[\d@$!*]/.test(word))
      return this.exact([...word].map((letter) => LETTERS_FOR[letter] ?? letter).join(""));
    return this.spelling.meant(word).flatMap((meant) => this.exact(meant));
  }

  private exact(word: string): readonly number[] {
    const id = this.wordIds.get(word);
    const begun = this.beginnings.get(word.slice(0, BEGINNING));
    if (!begun) return id === undefined ? NONE : [id];
    const found = begun.filter((one) => word.startsWith(one.word)).map((one) => one.id);
    return id === undefined ? found : [id, ...found];
  }
}
