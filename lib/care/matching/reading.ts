import type { Lexicon } from "./lexicon";
import type { RuleOptions, TakeBack } from "./sign";
import { type Surroundings, surroundingsOf } from "./take-backs";
import { type Tokens, tokensOf } from "./tokens";

type Hit = readonly [start: number, end: number];

/** A rule with its families looked up. */
export interface ReadyRule {
  readonly parts: readonly (readonly number[])[];
  readonly options: RuleOptions;
  readonly unless: readonly number[];
  readonly despite: ReadonlySet<TakeBack>;
}

const FARTHEST_WORDS = 60;
const FARTHEST_SENTENCES = 3;
/** Nobody needs more of one cue to be understood, and a wall of cues must not cost more than a text. */
const MOST_HITS = 300;

/** A text read once: which families stand where, and what is around them. */
export class Reading {
  readonly tokens: Tokens;
  /** Steps taken, for the test that holds that they grow with the length of the text. */
  work = 0;
  private readonly hits = new Map<number, Hit[]>();
  private readonly around: Surroundings;

  constructor(
    text: string,
    private readonly lexicon: Lexicon,
  ) {
    this.tokens = tokensOf(text);
    const { words, sentences } = this.tokens;
    const meanings = lexicon.meanings(words);
    this.work += words.length;
    for (let at = 0; at < words.length; at++) {
      for (const [family, end] of lexicon.phrasesAt(meanings, sentences, at)) {
        this.work += 1;
        const known = this.hits.get(family);
        if (!known) this.hits.set(family, [[at, end]]);
        else if (known.length < MOST_HITS) known.push([at, end]);
      }
    }
    this.around = surroundingsOf(this.tokens, this.hits, lexicon);
  }

  has(name: string): boolean {
    return this.hits.has(this.lexicon.family(name));
  }

  private live(family: number, despite: ReadonlySet<TakeBack>): Hit[] {
    return (this.hits.get(family) ?? []).filter(([start, end]) => {
      for (const taken of this.around.taken(start, end)) if (!despite.has(taken)) return false;
      return true;
    });
  }

  private cancelled(rule: ReadyRule, from: number, to: number): boolean {
    const { sentences } = this.tokens;
    const near = ([start]: Hit) => {
      const sentence = sentences[start] ?? 0;
      return sentence >= (sentences[from] ?? 0) - 1 && sentence <= (sentences[to] ?? 0) + 1;
    };
    return rule.unless.some((family) => (this.hits.get(family) ?? []).some(near));
  }

  /** The place of a rule's cues, near enough to each other; null where they are not. */
  find(rule: ReadyRule): { start: number; other: boolean } | null {
    if (rule.parts.some((families) => !families.some((family) => this.hits.has(family)))) return null;
    const parts = rule.parts.map((families) => families.flatMap((family) => this.live(family, rule.despite)));
    if (parts.some((hits) => hits.length === 0)) return null;
    // A part that is asked for twice takes the cue before.
    const twin = rule.parts.map((part, at) =>
      rule.parts.findIndex((one, other) => other > at && one.join() === part.join()),
    );
    const merged = parts.flatMap((hits, part) =>
      twin.includes(part) ? [] : hits.map(([start, end]) => ({ part, start, end })),
    );
    merged.sort((a, b) => a.start - b.start);
    this.work += merged.length;
    const { sentences } = this.tokens;
    const farthest = rule.options.within ?? FARTHEST_WORDS;
    const last: Hit[][] = parts.map(() => []);
    for (const hit of merged) {
      const again = twin[hit.part] ?? -1;
      const before = last[hit.part]?.[0];
      if (again >= 0 && before) last[again] = [before];
      last[hit.part] = before ? [[hit.start, hit.end], before] : [[hit.start, hit.end]];
      const starts = apart(last);
      if (!starts) continue;
      const from = Math.min(...starts);
      if (hit.start - from > farthest) continue;
      if ((sentences[hit.start] ?? 0) - (sentences[from] ?? 0) > FARTHEST_SENTENCES) continue;
      if (this.cancelled(rule, from, hit.end)) continue;
      return { start: from, other: starts.some((start) => this.around.ofAnother(start)) };
    }
    return null;
  }
}

/** The newest place of each part's cue, no two the same; null while a part has none. */
function apart(last: readonly (readonly Hit[])[]): number[] | null {
  const taken: number[] = [];
  for (const hits of last) {
    const free = hits.find(([start]) => !taken.includes(start));
    if (!free) return null;
    taken.push(free[0]);
  }
  return taken;
}
