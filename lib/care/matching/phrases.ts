/** A word of a phrase by its ids, or a gap of so many words. */
export type Element = { readonly ids: readonly number[] } | { readonly gap: number };

export interface Phrase {
  readonly family: number;
  /** What follows the first word. */
  readonly rest: readonly Element[];
}

/** The words of a text as ids: several for a word that stands for several, none for most. */
export type Meanings = readonly (readonly number[])[];

/** A word after the first one: which list of words it is, and how many words may stand before it. */
interface Step {
  readonly list: number;
  readonly gap: number;
}

type Hit = (family: number, start: number, end: number) => void;

interface Followed {
  readonly family: number;
  readonly steps: readonly Step[];
}

const NONE: readonly number[] = [];
/** A list of which a word is in the text; one that a possible phrase goes on with. */
const THERE = 1;
const LEADS = 2;
/** How much rarer the second word of a phrase must be for looking its places up to pay. */
const FEWER = 4;

/** All phrases, by the id of their first word. */
export class Phrases {
  private readonly byFirst: Followed[][] = [];
  /** The families of phrases of one word. */
  private readonly single: number[][] = [];
  /** The lists of words that phrases name, each kept once. */
  private readonly lists: ReadonlySet<number>[] = [];
  /** By the id of a word: the lists it is in. */
  private readonly listsOf: number[][] = [];
  private readonly listOf = new Map<string, number>();

  add(first: readonly number[], { family, rest }: Phrase): void {
    const steps = this.stepsOf(rest);
    for (const id of first) {
      if (steps.length === 0) addTo(this.single, id, family);
      else addTo(this.byFirst, id, { family, steps });
    }
  }

  private stepsOf(rest: readonly Element[]): Step[] {
    const steps: Step[] = [];
    let gap = 0;
    for (const element of rest) {
      if ("gap" in element) gap += element.gap;
      else {
        steps.push({ list: this.list(element.ids), gap });
        gap = 0;
      }
    }
    return steps;
  }

  private list(ids: readonly number[]): number {
    const key = [...ids].sort((one, two) => one - two).join(" ");
    const known = this.listOf.get(key);
    if (known !== undefined) return known;
    const list = this.lists.push(new Set(ids)) - 1;
    this.listOf.set(key, list);
    for (const id of ids) addTo(this.listsOf, id, list);
    return list;
  }

  /** Calls back with the family, the first and the last word of each phrase in a text; returns the steps it took. */
  scan(meanings: Meanings, sentences: readonly number[], hit: Hit): number {
    const places: number[][] = [];
    const present: number[] = [];
    const there = new Uint8Array(this.lists.length);
    for (let at = 0; at < meanings.length; at++) {
      for (const id of meanings[at] ?? NONE) {
        const known = places[id];
        if (known) known.push(at);
        else {
          places[id] = [at];
          present.push(id);
          for (const list of this.listsOf[id] ?? NONE) there[list] = THERE;
        }
      }
    }
    const search = new Search(this.lists, meanings, sentences);
    const possible = new Map<number, Followed[]>();
    for (const first of present) {
      const phrases = this.byFirst[first]?.filter(({ steps }) => steps.every(({ list }) => there[list]));
      if (!phrases || phrases.length === 0) continue;
      possible.set(first, phrases);
      for (const { steps } of phrases) there[(steps[0] as Step).list] = LEADS;
    }
    const second: number[][] = [];
    for (let at = 0; at < meanings.length; at++) {
      for (const id of meanings[at] ?? NONE) {
        for (const family of this.single[id] ?? NONE) hit(family, at, at);
        for (const list of this.listsOf[id] ?? NONE) if (there[list] === LEADS) addTo(second, list, at);
      }
    }
    for (const [first, phrases] of possible) {
      const starts = places[first] ?? NONE;
      for (const { family, steps } of phrases)
        search.each(starts, second[(steps[0] as Step).list] ?? NONE, steps, family, hit);
    }
    return search.work;
  }
}

/** One text's search for phrases of several words. */
class Search {
  work = 0;
  private readonly ends: Int32Array;

  constructor(
    private readonly lists: readonly ReadonlySet<number>[],
    private readonly meanings: Meanings,
    sentences: readonly number[],
  ) {
    this.ends = new Int32Array(meanings.length);
    for (let at = meanings.length - 1, end = at; at >= 0; at--) {
      if (sentences[at] !== sentences[at + 1]) end = at;
      this.ends[at] = end;
    }
  }

  /** Where a phrase stands, by the places of its first and of its second word. */
  each(
    starts: readonly number[],
    seconds: readonly number[],
    steps: readonly Step[],
    family: number,
    hit: Hit,
  ): void {
    const gap = (steps[0] as Step).gap + 1;
    // Of two words the rarer one leads.
    if (seconds.length * FEWER < starts.length) {
      let from = 0;
      for (const second of seconds) {
        from = firstFrom(starts, second - gap, from);
        for (; from < starts.length && (starts[from] as number) < second; from++)
          this.one(starts[from] as number, second, steps, family, hit);
        this.work += FEWER;
      }
      return;
    }
    let from = 0;
    for (const start of starts) {
      while (from < seconds.length && (seconds[from] as number) <= start) from++;
      for (let at = from; at < seconds.length && (seconds[at] as number) - start <= gap; at++)
        if (this.one(start, seconds[at] as number, steps, family, hit)) break;
    }
    this.work += starts.length;
  }

  private one(start: number, second: number, steps: readonly Step[], family: number, hit: Hit): boolean {
    const sentenceEnd = this.ends[start] ?? start;
    if (second > sentenceEnd) return false;
    const end = steps.length === 1 ? second : this.follow(steps, 1, second, sentenceEnd);
    if (end >= 0) hit(family, start, end);
    return end >= 0;
  }

  /** The place of the last word of a phrase, or -1. Phrases do not reach into the next sentence. */
  private follow(steps: readonly Step[], from: number, at: number, sentenceEnd: number): number {
    const step = steps[from];
    if (!step) return at;
    const list = this.lists[step.list] as ReadonlySet<number>;
    const last = Math.min(at + 1 + step.gap, sentenceEnd);
    for (let place = at + 1; place <= last; place++) {
      for (const id of this.meanings[place] ?? NONE) {
        if (!list.has(id)) continue;
        const end = this.follow(steps, from + 1, place, sentenceEnd);
        if (end >= 0) return end;
      }
    }
    return -1;
  }
}

/** The index of the first of some ascending numbers that is at least that large. */
function firstFrom(numbers: readonly number[], least: number, from: number): number {
  let low = from;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

function addTo<One>(lists: One[][], at: number, one: One): void {
  const known = lists[at];
  if (known) known.push(one);
  else lists[at] = [one];
}
