import { PairIndex } from "./pair-index";

/** A word of a phrase by its ids, or a gap of so many words. */
export type Element = { readonly ids: readonly number[] } | { readonly gap: number };

export interface Phrase {
  readonly family: number;
  /** What follows the first word. */
  readonly rest: readonly Element[];
}

/** The words of a text as ids: several for a word that stands for several, none for most. */
export type Meanings = readonly (readonly number[])[];

/** A word after the first one: which words it may be, and how many words may stand before it. */
interface Step {
  readonly ids: ReadonlySet<number>;
  readonly gap: number;
}

/** Told the family, the first and the last word of each phrase in a text. */
interface Found {
  add(family: number, start: number, end: number): void;
}

interface Followed {
  readonly family: number;
  readonly steps: readonly Step[];
}

/** Phrases as they are looked up in a text. */
interface Index {
  /** By the ids of the first and the second word: where in `followed` the phrases are that begin so. */
  readonly pairs: PairIndex;
  /**
   * For each pair how many phrases end with it and how many go on; then, for each that ends, the gap it allows and its
   * family; then, for each that goes on, the gap and its place in `longer`. Numbers that are read together lie together.
   */
  readonly followed: Int32Array;
  readonly longer: readonly Followed[];
  /** By the id of a first word: how far ahead a second one may stand. */
  readonly reach: Int32Array;
  /** By id: whether it is the second word of any phrase. */
  readonly isSecond: Uint8Array;
  /** By id: the families of phrases of this word alone, without holes, which are slow. */
  readonly single: readonly (readonly number[])[];
}

const NONE: readonly number[] = [];

/** All phrases, found by their first two words. */
export class Phrases {
  private readonly byFirst: Followed[][] = [];
  /** The families of phrases of one word. */
  private readonly single: number[][] = [];
  private readonly sets = new Map<string, ReadonlySet<number>>();
  private index: Index | null = null;

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
        steps.push({ ids: this.setOf(element.ids), gap });
        gap = 0;
      }
    }
    return steps;
  }

  private setOf(ids: readonly number[]): ReadonlySet<number> {
    const key = [...ids].sort((one, two) => one - two).join(" ");
    const known = this.sets.get(key) ?? new Set(ids);
    this.sets.set(key, known);
    return known;
  }

  private indexed(): Index {
    const size =
      1 +
      Math.max(
        0,
        this.byFirst.length,
        this.single.length,
        ...[...this.sets.values()].flatMap((ids) => [...ids]),
      );
    const numbers = new Map<number, number>();
    const lists: Followed[][] = [];
    const reach = new Int32Array(size);
    const isSecond = new Uint8Array(size);
    for (const [first, phrases] of this.byFirst.entries()) {
      for (const phrase of phrases ?? []) {
        const second = phrase.steps[0] as Step;
        reach[first] = Math.max(reach[first] as number, second.gap + 1);
        for (const id of second.ids) {
          isSecond[id] = 1;
          const key = first * size + id;
          const number = numbers.get(key) ?? lists.push([]) - 1;
          numbers.set(key, number);
          lists[number]?.push(phrase);
        }
      }
    }
    const { followed, longer, places } = inNumbers(lists);
    for (const [key, list] of numbers) numbers.set(key, places[list] as number);
    const single = Array.from({ length: size }, (_, id) => this.single[id] ?? NONE);
    return { pairs: new PairIndex(size, numbers), followed, longer, reach, isSecond, single };
  }

  /** Finds each phrase in a text; returns the steps it took. */
  scan(meanings: Meanings, sentences: readonly number[], found: Found): number {
    this.index ??= this.indexed();
    const { pairs, followed, longer, reach, isSecond, single } = this.index;
    const ends = sentenceEnds(sentences);
    let work = 0;
    for (let start = 0; start < meanings.length; start++) {
      const here = meanings[start] as readonly number[];
      for (let one = 0; one < here.length; one++) {
        const first = here[one] as number;
        const alone = single[first] as readonly number[];
        for (let family = 0; family < alone.length; family++)
          found.add(alone[family] as number, start, start);
        const last = Math.min(start + (reach[first] as number), ends[start] as number);
        for (let at = start + 1; at <= last; at++) {
          const there = meanings[at] as readonly number[];
          for (let other = 0; other < there.length; other++) {
            const second = there[other] as number;
            if (isSecond[second] !== 1) continue;
            work++;
            const place = pairs.get(first, second);
            if (place < 0) continue;
            const ending = place + 2 + 2 * (followed[place] as number);
            const last = ending + 2 * (followed[place + 1] as number);
            for (let next = place + 2; next < ending; next += 2)
              if (at - start <= (followed[next] as number) + 1)
                found.add(followed[next + 1] as number, start, at);
            for (let next = ending; next < last; next += 2) {
              if (at - start > (followed[next] as number) + 1) continue;
              const { family, steps } = longer[followed[next + 1] as number] as Followed;
              const end = follow(meanings, steps, 1, at, ends[start] as number);
              if (end >= 0) found.add(family, start, end);
            }
          }
        }
      }
    }
    return work;
  }
}

/** The phrases of each pair as `Index.followed`, and where those of each pair begin. */
function inNumbers(lists: readonly (readonly Followed[])[]) {
  const numbers: number[] = [];
  const longer: Followed[] = [];
  const known = new Map<Followed, number>();
  const places = lists.map((list) => {
    const place = numbers.length;
    const gapOf = ({ steps }: Followed) => (steps[0] as Step).gap;
    const ending = list.filter(({ steps }) => steps.length === 1);
    const others = list.filter(({ steps }) => steps.length > 1);
    numbers.push(ending.length, others.length);
    for (const phrase of ending) numbers.push(gapOf(phrase), phrase.family);
    for (const phrase of others) {
      const at = known.get(phrase) ?? longer.push(phrase) - 1;
      known.set(phrase, at);
      numbers.push(gapOf(phrase), at);
    }
    return place;
  });
  return { followed: Int32Array.from(numbers), longer, places };
}

/** For each word the last one of its sentence: phrases do not reach into the next. */
function sentenceEnds(sentences: readonly number[]): Int32Array {
  const ends = new Int32Array(sentences.length);
  for (let at = sentences.length - 1, end = at; at >= 0; at--) {
    if (sentences[at] !== sentences[at + 1]) end = at;
    ends[at] = end;
  }
  return ends;
}

/** The place of the last word of a phrase, or -1. */
function follow(
  meanings: Meanings,
  steps: readonly Step[],
  from: number,
  at: number,
  sentenceEnd: number,
): number {
  const step = steps[from];
  if (!step) return at;
  const last = Math.min(at + 1 + step.gap, sentenceEnd);
  for (let place = at + 1; place <= last; place++) {
    for (const id of meanings[place] ?? NONE) {
      if (!step.ids.has(id)) continue;
      const end = follow(meanings, steps, from + 1, place, sentenceEnd);
      if (end >= 0) return end;
    }
  }
  return -1;
}

function addTo<One>(lists: One[][], at: number, one: One): void {
  const known = lists[at];
  if (known) known.push(one);
  else lists[at] = [one];
}
