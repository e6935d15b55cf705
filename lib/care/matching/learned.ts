import { PairIndex } from "./pair-index";
import type { Symbols } from "./symbols";
import type { Tokens } from "./tokens";

/** What is learned from labelled texts: signs of self-harm, and signs of a danger to the body. */
export const LEARNED_SIGNS = ["self-harm", "body"] as const;
export type LearnedName = (typeof LEARNED_SIGNS)[number];

/** Written by `npm run bench -- care-weights`, never by hand. */
export interface LearnedWeights {
  /** By sign, in the order of `LEARNED_SIGNS`. */
  readonly bias: readonly number[];
  /** Words in which a slip of the pen is mended. */
  readonly spelt: string;
  /** By the first symbol of a pair: the second one and a weight for each sign, again and again; `ALONE` for a symbol by itself. */
  readonly weights: Readonly<Record<string, string>>;
  /** By group of bodily dangers: a symbol and how much more often it is said there, again and again. */
  readonly groups: Readonly<Record<string, string>>;
}

export const ALONE = "-";
/** How many words long the stretch is that is weighed: what is told farther away says nothing. */
export const STRETCH = 150;
/** How far apart the symbols of a pair may stand within a sentence; two plain words stand closer. */
const FARTHEST = 3;
const FARTHEST_WORDS = 2;
const NO_FIRST = -1;
/** Of many words some weigh by chance, so a stretch weighs by the root of how many it has. */
export const perWords = (words: number) => 1 / Math.sqrt(words + 1);
const NONE: readonly number[] = [];

const isConcept = (symbol: string) => symbol >= "A" && symbol <= "Z~";

/** The symbols of words as numbers: concepts are even, plain words are odd. */
export class SymbolIds {
  readonly names: string[] = [];
  private readonly ids = new Map<string, number>();
  private readonly counts = [0, 0];

  add(name: string): number {
    const known = this.ids.get(name);
    if (known !== undefined) return known;
    const kind = isConcept(name) ? 0 : 1;
    const id = 2 * (this.counts[kind] as number) + kind;
    this.counts[kind] = (this.counts[kind] as number) + 1;
    this.ids.set(name, id);
    this.names[id] = name;
    return id;
  }

  get(name: string): number | undefined {
    return this.ids.get(name);
  }
}

/** The symbols of the words of a text, one after the other: those of a word end where those of the next begin. */
export interface WordSymbols {
  readonly ids: readonly number[];
  /** By word, and one more. */
  readonly starts: Int32Array;
}

export function wordSymbols(words: number, of: (word: number) => readonly number[]): WordSymbols {
  const ids: number[] = [];
  const starts = new Int32Array(words + 1);
  for (let at = 0; at < words; at++) {
    const own = of(at);
    for (let one = 0; one < own.length; one++) ids.push(own[one] as number);
    starts[at + 1] = ids.length;
  }
  return { ids, starts };
}

/** Calls back with each symbol, and each pair of symbols, at the place of its last word; `first` is -1 for one alone. */
export function eachFeature(
  { ids, starts }: WordSymbols,
  sentences: readonly number[],
  feature: (at: number, second: number, first: number) => void,
): void {
  for (let at = 0; at < starts.length - 1; at++) {
    const from = starts[at] as number;
    const to = starts[at + 1] as number;
    if (from === to) continue;
    for (let one = from; one < to; one++) feature(at, ids[one] as number, NO_FIRST);
    for (let before = 1; before <= FARTHEST && sentences[at - before] === sentences[at]; before++) {
      const close = before <= FARTHEST_WORDS;
      const end = starts[at - before + 1] as number;
      for (let one = starts[at - before] as number; one < end; one++) {
        const first = ids[one] as number;
        for (let other = from; other < to; other++) {
          const second = ids[other] as number;
          if (close || (first & second & 1) === 0) feature(at, second, first);
        }
      }
    }
  }
}

/** What was learned, ready to weigh texts with. Costs a fixed number of steps for each word. */
export class Learned {
  readonly bias: readonly number[];
  /** For each sign, by the number of a feature. */
  readonly weights: readonly Float32Array[];
  readonly groups: readonly { readonly group: string; readonly weights: ReadonlyMap<number, number> }[];
  private readonly ids = new SymbolIds();
  private readonly pairs: PairIndex;
  /** By the words of the lists: looked up once, not for each text. */
  private readonly idsOfListed = new Map<string, readonly number[]>();

  constructor(
    private readonly symbols: Symbols,
    learned: Omit<LearnedWeights, "spelt">,
  ) {
    this.bias = learned.bias;
    const lists = Object.entries(learned.weights).map(([first, list]) => [first, list.split(" ")] as const);
    const step = 1 + LEARNED_SIGNS.length;
    for (const [first, list] of lists) {
      this.ids.add(first);
      for (let at = 0; at < list.length; at += step) if (list[at] !== ALONE) this.ids.add(list[at] as string);
    }
    const size = this.ids.names.length;
    const pairs = new Map<number, number>();
    const said: number[][] = LEARNED_SIGNS.map(() => []);
    for (const [first, list] of lists) {
      for (let at = 0; at < list.length; at += step) {
        const alone = list[at] === ALONE;
        const second = this.ids.add(alone ? first : (list[at] as string));
        pairs.set((alone ? 0 : this.ids.add(first) + 1) * size + second, pairs.size);
        for (const [sign, weights] of said.entries()) weights.push(Number(list[at + 1 + sign]));
      }
    }
    this.weights = said.map((weights) => Float32Array.from(weights));
    this.pairs = new PairIndex(size, pairs);
    this.groups = Object.entries(learned.groups).map(([group, list]) => {
      const said = list.split(" ");
      const weights = new Map<number, number>();
      for (let at = 0; at < said.length; at += 2)
        weights.set(this.ids.add(said[at] as string), Number(said[at + 1]));
      return { group, weights };
    });
    for (const word of symbols.known()) this.idsOfListed.set(word, this.idsOf(word));
  }

  private idsOf(word: string): readonly number[] {
    const ids = this.symbols.of(word).flatMap((symbol) => this.ids.get(symbol) ?? NONE);
    return ids.length > 0 ? ids : NONE;
  }

  read({ words, sentences, distinct, numbers }: Omit<Tokens, "clauses">): LearnedReading {
    const found = distinct.map((word) => this.idsOfListed.get(word) ?? this.idsOf(word));
    const symbols = wordSymbols(words.length, (at) => found[numbers[at] as number] as readonly number[]);
    let read = 0;
    for (let at = 0; at < words.length; at++) if (symbols.starts[at] !== symbols.starts[at + 1]) read++;
    const features: number[] = [];
    const ends = new Int32Array(words.length);
    eachFeature(symbols, sentences, (at, second, first) => {
      const found = this.pairs.get(first - NO_FIRST, second);
      if (found < 0) return;
      features.push(found);
      ends[at] = features.length;
    });
    for (let at = 1; at < words.length; at++) ends[at] = Math.max(ends[at] as number, ends[at - 1] as number);
    return new LearnedReading(this, symbols, features, ends, read > words.length / 2);
  }
}

/** How heavy each stretch of one text is. */
export class LearnedReading {
  private readonly weights = new Map<number, Float32Array>();

  constructor(
    private readonly learned: Learned,
    private readonly symbols: WordSymbols,
    private readonly features: readonly number[],
    /** By word: where its features end. */
    private readonly ends: Int32Array,
    /** Whether most words are in the lists; another language weighs nothing. */
    readonly isRead: boolean,
  ) {}

  /** In words. */
  get length(): number {
    return this.ends.length;
  }

  /** By its last word: the weight of each stretch. Each feature counts once; a short text is one stretch. */
  private stretches(sign: number): Float32Array {
    const known = this.weights.get(sign);
    if (known) return known;
    const { features, ends } = this;
    const of = this.learned.weights[sign] as Float32Array;
    const counts = new Uint8Array(of.length);
    const stretches = new Float32Array(ends.length).fill(Number.NEGATIVE_INFINITY);
    const bias = this.learned.bias[sign] as number;
    let weight = 0;
    let from = 0;
    let next = 0;
    for (let at = 0; at < ends.length; at++) {
      for (; next < (ends[at] as number); next++) {
        const feature = features[next] as number;
        if (counts[feature] === 0) weight += of[feature] as number;
        counts[feature] = (counts[feature] as number) + 1;
      }
      for (const end = ends[at - STRETCH] ?? 0; from < end; from++) {
        const feature = features[from] as number;
        counts[feature] = (counts[feature] as number) - 1;
        if (counts[feature] === 0) weight -= of[feature] as number;
      }
      if (at >= STRETCH - 1 || at === ends.length - 1)
        stretches[at] = bias + weight * perWords(Math.min(at + 1, STRETCH));
    }
    this.weights.set(sign, stretches);
    return stretches;
  }

  /** The heaviest stretch of a text, and the word where it ends. */
  heaviest(name: LearnedName): { weight: number; end: number } {
    const stretches = this.stretches(LEARNED_SIGNS.indexOf(name));
    let end = 0;
    for (let at = 1; at < stretches.length; at++)
      if ((stretches[at] as number) > (stretches[end] as number)) end = at;
    return { weight: stretches[end] ?? Number.NEGATIVE_INFINITY, end };
  }

  /** The heaviest stretch with a word in it. */
  around(name: LearnedName, word: number): number {
    const stretches = this.stretches(LEARNED_SIGNS.indexOf(name));
    let weight = Number.NEGATIVE_INFINITY;
    const last = Math.min(word + STRETCH, stretches.length);
    for (let at = word; at < last; at++) weight = Math.max(weight, stretches[at] as number);
    return weight;
  }

  /** The word in the stretch that ends there at which its heaviest feature ends. */
  heaviestWord(name: LearnedName, end: number): number {
    const of = this.learned.weights[LEARNED_SIGNS.indexOf(name)] as Float32Array;
    let word = end;
    let most = 0;
    for (let at = Math.max(0, end - STRETCH + 1); at <= end; at++) {
      for (let one = this.ends[at - 1] ?? 0; one < (this.ends[at] as number); one++) {
        const weight = of[this.features[one] as number] as number;
        if (weight <= most) continue;
        most = weight;
        word = at;
      }
    }
    return word;
  }

  /** The group of bodily dangers that the words around one tell of most. */
  likeliestGroup(word: number): string | undefined {
    const { ids, starts } = this.symbols;
    const last = Math.min(word + STRETCH, this.length);
    const said = [...new Set(ids.slice(starts[Math.max(0, word - STRETCH)], starts[last]))];
    const heavy = this.learned.groups.map(({ group, weights }) => ({
      group,
      weight: said.reduce((sum, symbol) => sum + (weights.get(symbol) ?? 0), 0),
    }));
    return heavy.sort((one, two) => two.weight - one.weight)[0]?.group;
  }
}
