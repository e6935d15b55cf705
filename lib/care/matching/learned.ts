import type { Symbols } from "./symbols";

/** What was learned from labelled texts; written by `npm run bench -- care-weights`, never by hand. */
export interface LearnedWeights {
  readonly bias: number;
  /** What a stretch must weigh more than. */
  readonly atLeast: number;
  /** Words in which a slip of the pen is mended. */
  readonly spelt: string;
  /** By a symbol: "other weight" again and again; a symbol with itself alone is named "alone". */
  readonly weights: Readonly<Record<string, string>>;
}

/** How many words long the stretch is that is weighed: what is told farther away says nothing. */
export const STRETCH = 60;
/** How far apart the symbols of a pair may stand within a sentence; two plain words stand closer. */
const FARTHEST = 3;
const FARTHEST_WORDS = 2;
/** How much more than enough a sign weighs that nothing cancels. */
const SURE = 4;
const MOSTLY = 0.5;
export const ALONE = "alone";

export const isConcept = (symbol: string) => symbol < "a" && symbol >= "A";

/** Calls back with each symbol, and each pair of symbols, at the place of its last word. */
export function eachFeature<Symbol>(
  symbols: readonly (readonly Symbol[])[],
  sentences: readonly number[],
  isWord: (symbol: Symbol) => boolean,
  feature: (at: number, second: Symbol, first?: Symbol) => void,
): void {
  for (let at = 0; at < symbols.length; at++) {
    const here = symbols[at] as readonly Symbol[];
    for (const second of here) feature(at, second);
    for (let before = 1; before <= FARTHEST && before <= at; before++) {
      if (sentences[at - before] !== sentences[at]) break;
      const there = symbols[at - before] as readonly Symbol[];
      for (const first of there) {
        for (const second of here) {
          if (before > FARTHEST_WORDS && isWord(first) && isWord(second)) continue;
          feature(at, second, first);
        }
      }
    }
  }
}

interface LearnedPlace {
  /** The word at which the heaviest feature of the stretch ends. */
  readonly start: number;
  readonly weight: number;
  /** Whether most words are in the lists; another language weighs nothing. */
  readonly isRead: boolean;
}

/** A sign whose parts and weights were learned. Costs a fixed number of steps for each word. */
export class LearnedSign {
  readonly atLeast: number;
  /** At this weight nothing cancels it. */
  readonly sure: number;
  private readonly idOf = new Map<string, number>();
  private readonly word: boolean[] = [];
  /** By the id of a feature. */
  private readonly weights: number[] = [];
  private readonly alone: number[] = [];
  private readonly pairs = new Map<number, number>();
  private readonly size: number;

  constructor(
    private readonly symbols: Symbols,
    private readonly learned: Omit<LearnedWeights, "spelt">,
  ) {
    this.atLeast = learned.atLeast;
    this.sure = learned.atLeast + SURE;
    const entries = Object.entries(learned.weights).map(([first, list]) => [first, list.split(" ")] as const);
    for (const [first, list] of entries) {
      this.id(first);
      for (let at = 0; at < list.length; at += 2) if (list[at] !== ALONE) this.id(list[at] as string);
    }
    this.size = this.idOf.size;
    for (const [first, list] of entries) {
      const id = this.id(first);
      for (let at = 0; at < list.length; at += 2) {
        const feature = this.weights.push(Number(list[at + 1])) - 1;
        if (list[at] === ALONE) this.alone[id] = feature;
        else this.pairs.set(id * this.size + this.id(list[at] as string), feature);
      }
    }
  }

  private id(symbol: string): number {
    const known = this.idOf.get(symbol);
    if (known !== undefined) return known;
    this.word.push(!isConcept(symbol));
    this.idOf.set(symbol, this.idOf.size);
    return this.idOf.size - 1;
  }

  private idsOf(words: readonly string[]): readonly (readonly number[])[] {
    const known = new Map<string, readonly number[]>();
    return words.map((word) => {
      const before = known.get(word);
      if (before) return before;
      const ids = this.symbols.of(word).flatMap((symbol) => this.idOf.get(symbol) ?? []);
      known.set(word, ids);
      return ids;
    });
  }

  /** The heaviest stretch of a text; a short text is one stretch, whatever it begins with. */
  heaviest(words: readonly string[], sentences: readonly number[]): LearnedPlace {
    if (words.length === 0) return { start: 0, weight: this.learned.bias, isRead: false };
    const found: number[][] = words.map(() => []);
    const symbols = this.idsOf(words);
    const read = symbols.filter((some) => some.length > 0).length;
    eachFeature<number>(
      symbols,
      sentences,
      (symbol) => this.word[symbol] === true,
      (at, second, first) => {
        const feature = first === undefined ? this.alone[second] : this.pairs.get(first * this.size + second);
        if (feature !== undefined) found[at]?.push(feature);
      },
    );
    const counts = new Int32Array(this.weights.length);
    let weight = this.learned.bias;
    let heaviest = Number.NEGATIVE_INFINITY;
    let end = 0;
    for (let at = 0; at < words.length; at++) {
      for (const feature of found[at] as number[])
        if (counts[feature]++ === 0) weight += this.weights[feature] as number;
      for (const feature of found[at - STRETCH] ?? [])
        if (--counts[feature] === 0) weight -= this.weights[feature] as number;
      if (weight <= heaviest || (at < STRETCH - 1 && at < words.length - 1)) continue;
      heaviest = weight;
      end = at;
    }
    const isRead = read > words.length * MOSTLY;
    return { start: this.heaviestWord(found, end), weight: heaviest, isRead };
  }

  private heaviestWord(found: readonly (readonly number[])[], end: number): number {
    let start = end;
    let most = 0;
    for (let at = Math.max(0, end - STRETCH + 1); at <= end; at++) {
      for (const feature of found[at] ?? []) {
        const weight = this.weights[feature] as number;
        if (weight <= most) continue;
        most = weight;
        start = at;
      }
    }
    return start;
  }
}
