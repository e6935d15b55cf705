/** A word of a phrase by its ids, or a gap of so many words. */
export type Element = { readonly ids: readonly number[] } | { readonly gap: number };

export interface Phrase {
  readonly family: number;
  /** What follows the first word. */
  readonly rest: readonly Element[];
}

/** The words of a text as ids: several for a word that stands for several, none for most. */
export type Meanings = readonly (readonly number[])[];

const NONE: readonly number[] = [];

/** All phrases, by the id of their first word. */
export class Phrases {
  private readonly byFirst: Phrase[][] = [];
  /** The families of phrases of one word. */
  private readonly single: number[][] = [];

  add(first: readonly number[], phrase: Phrase): void {
    for (const id of first) {
      if (phrase.rest.length === 0) this.single[id] = [...(this.single[id] ?? []), phrase.family];
      else this.byFirst[id] = [...(this.byFirst[id] ?? []), phrase];
    }
  }

  /** Calls back with the family, the first and the last word of each phrase in a text; returns the steps it took. */
  scan(
    meanings: Meanings,
    sentences: readonly number[],
    hit: (family: number, start: number, end: number) => void,
  ): number {
    const present = new Set<number>();
    for (const ids of meanings) for (const id of ids) present.add(id);
    const possible: (readonly Phrase[])[] = [];
    let steps = 0;
    for (let at = 0; at < meanings.length; at++) {
      const ids = meanings[at] ?? NONE;
      for (const id of ids) {
        for (const family of this.single[id] ?? NONE) hit(family, at, at);
        const phrases = possible[id] ?? this.possible(id, present);
        possible[id] = phrases;
        steps += phrases.length + 1;
        for (const phrase of phrases) {
          const end = follow(phrase.rest, 0, meanings, sentences, at, at);
          if (end >= 0) hit(phrase.family, at, end);
        }
      }
    }
    return steps;
  }

  /** The phrases all of whose words are somewhere in the text. */
  private possible(first: number, present: ReadonlySet<number>): readonly Phrase[] {
    return (this.byFirst[first] ?? []).filter(({ rest }) =>
      rest.every((element) => "gap" in element || element.ids.some((id) => present.has(id))),
    );
  }
}

/** The place of the last word of a phrase, or -1. Phrases do not reach into the next sentence. */
function follow(
  rest: readonly Element[],
  from: number,
  meanings: Meanings,
  sentences: readonly number[],
  first: number,
  at: number,
): number {
  let place = at;
  for (let index = from; index < rest.length; index++) {
    const element = rest[index] as Element;
    if ("gap" in element) {
      for (let skipped = 0; skipped <= element.gap; skipped++) {
        if (sentences[place + skipped] !== sentences[first]) return -1;
        const end = follow(rest, index + 1, meanings, sentences, first, place + skipped);
        if (end >= 0) return end;
      }
      return -1;
    }
    place += 1;
    const ids = meanings[place];
    if (!ids || ids.length === 0 || sentences[place] !== sentences[first]) return -1;
    if (!meets(ids, element.ids)) return -1;
  }
  return place;
}

function meets(some: readonly number[], others: readonly number[]): boolean {
  for (const id of some) if (others.includes(id)) return true;
  return false;
}
