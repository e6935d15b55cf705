import { Spelling } from "./spelling";

/** Concepts by name, each with its words; a word may belong to several. */
export type Concepts = Readonly<Record<string, string>>;

const ENDINGS = ["ings", "ing", "ed", "es", "s", "ly"];
const SHORTEST_STEM = 3;
const NONE: readonly string[] = [];

/** A word without its ending, so that "jump", "jumped" and "jumping" are one. */
function stemOf(word: string): string {
  if (word.length <= SHORTEST_STEM + 1) return word;
  const ending = ENDINGS.find((one) => word.endsWith(one) && word.length - one.length >= SHORTEST_STEM);
  let stem = ending ? word.slice(0, -ending.length) : word;
  if (/([^ls])\1$/.test(stem)) stem = stem.slice(0, -1);
  return stem.endsWith("e") && stem.length > SHORTEST_STEM ? stem.slice(0, -1) : stem;
}

/** What learned signs see of a word: its stem in lower case, and the names of its concepts in capitals. */
export class Symbols {
  private readonly conceptsOf = new Map<string, string[]>();
  private readonly spelt: ReadonlySet<string>;
  private readonly spelling: Spelling;

  constructor(
    concepts: Concepts,
    spelt: Iterable<string>,
    private readonly ordinary: ReadonlySet<string>,
  ) {
    for (const [name, words] of Object.entries(concepts)) {
      for (const word of words.split(/\s+/).filter(Boolean)) {
        const known = this.conceptsOf.get(word);
        if (known) known.push(name);
        else this.conceptsOf.set(word, [name]);
      }
    }
    this.spelt = new Set([...this.conceptsOf.keys(), ...spelt]);
    this.spelling = new Spelling(this.spelt);
  }

  /** The words that are right as they are. */
  *known(): Generator<string> {
    yield* this.spelt;
    yield* this.ordinary;
  }

  /** None for a word that is in no list, such as one of another language. */
  of(word: string): readonly string[] {
    if (this.spelt.has(word) || this.ordinary.has(word)) return this.ofSpelt(word);
    const single = word.replace(/(.)\1+/g, "$1");
    if (this.spelt.has(single)) return this.ofSpelt(single);
    if (word.endsWith("in") && this.spelt.has(`${word}g`)) return this.ofSpelt(`${word}g`);
    const [meant] = this.spelling.meant(word);
    return meant === undefined ? NONE : this.ofSpelt(meant);
  }

  private ofSpelt(word: string): readonly string[] {
    const stem = stemOf(word);
    return [stem, ...(this.conceptsOf.get(word) ?? this.conceptsOf.get(stem) ?? NONE)];
  }
}
