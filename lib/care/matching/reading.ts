import { type Surroundings, surroundingsOf } from "./denials";
import { type Hit, Hits } from "./hits";
import type { Learned, LearnedName, LearnedReading } from "./learned";
import type { Lexicon } from "./lexicon";
import type { RuleOptions } from "./sign";
import { type Tokens, tokensOf } from "./tokens";
import { type ReadyWeighing, type WeighedHits, weigh, weighedHits } from "./weighing";

/** A rule with its families looked up. */
export interface ReadyRule {
  readonly parts: readonly (readonly number[])[];
  /** For each part the later one that asks for the same once more, or -1. */
  readonly twins: readonly number[];
  readonly options: RuleOptions;
  readonly unless: readonly number[];
  /** The take-backs that count, as bits. */
  readonly heeds: number;
}

const FARTHEST_WORDS = 60;
/** Of a rule that says nothing else; one that lets its cues be farther apart counts words alone. */
const FARTHEST_SENTENCES = 3;

/** The word where a sign begins, and whether it is said of somebody else. */
export interface Place {
  readonly start: number;
  readonly other: boolean;
}

interface WeighedPlace extends Place {
  readonly parts: readonly string[];
}

export interface LearnedLimits {
  readonly atLeast: number;
  /** At this weight nothing cancels it. */
  readonly sure: number;
  /** Families that cancel it where they stand in the same or a neighbouring sentence. */
  readonly unless: readonly number[];
}

/** A text of more words says most everyday things somewhere. */
export const LONG_TEXT = 80;
/** In a long text, how many words the stretch of a weighed sign may be long, or how much more it must weigh. */
const CLOSE = 15;
const FARTHER = 3;

/** A text read once: which families stand where, and what is around them. */
export class Reading {
  readonly tokens: Tokens;
  /** Steps taken, for the test that holds that they grow with the length of the text. */
  work = 0;
  private readonly hits: Hits;
  private readonly around: Surroundings;
  private readonly lively = new Map<number, readonly Hit[]>();
  /** By the take-backs that count: the cues of a part that nothing takes back. */
  private readonly ofParts: Map<readonly number[], readonly Hit[]>[] = [];

  constructor(text: string, lexicon: Lexicon) {
    this.tokens = tokensOf(text);
    this.hits = new Hits(lexicon.size);
    const meanings = lexicon.meanings(this.tokens);
    this.work += lexicon.phrases.scan(meanings, this.tokens.sentences, this.hits);
    this.around = surroundingsOf(this.tokens, this.hits, lexicon);
  }

  /** The cues of a family that nothing takes back. */
  private live(family: number, heeds: number): readonly Hit[] {
    const key = family * 16 + heeds;
    const known = this.lively.get(key);
    if (known) return known;
    const hits = this.hits.of(family);
    this.work += hits.length;
    const live = hits.filter(([start, end]) => (this.around.taken(start, end) & heeds) === 0);
    live.sort(byStart);
    this.lively.set(key, live);
    return live;
  }

  /** The cues of a part, from the start of the text to its end. Rules that name the same part share them. */
  private part(families: readonly number[], heeds: number): readonly Hit[] {
    if (families.length === 1) return this.live(families[0] as number, heeds);
    this.ofParts[heeds] ??= new Map();
    const ofParts = this.ofParts[heeds] as Map<readonly number[], readonly Hit[]>;
    const known = ofParts.get(families);
    if (known) return known;
    const hits = families.flatMap((family) => this.live(family, heeds)).sort(byStart);
    ofParts.set(families, hits);
    return hits;
  }

  private cancelled(unless: readonly number[], from: number, to: number): boolean {
    const { sentences } = this.tokens;
    const first = (sentences[from] ?? 0) - 1;
    const last = (sentences[to] ?? 0) + 1;
    return unless.some((family) =>
      this.hits.of(family).some(([start]) => {
        const sentence = sentences[start] ?? 0;
        return sentence >= first && sentence <= last;
      }),
    );
  }

  /** Where a weighed sign is heavy enough, and its parts there; null where it is nowhere. */
  weigh(sign: ReadyWeighing): WeighedPlace | null {
    const hits = weighedHits(sign, (family) => this.live(family, sign.heeds));
    if (!hits) return null;
    if (this.tokens.words.length <= LONG_TEXT) return this.weighed(sign, hits);
    const close = this.weighed({ ...sign, within: Math.min(sign.within, CLOSE) }, hits);
    return close ?? this.weighed({ ...sign, atLeast: sign.atLeast + FARTHER }, hits);
  }

  private weighed(sign: ReadyWeighing, hits: WeighedHits): WeighedPlace | null {
    for (const { from, to, weight, parts } of weigh(sign, hits)) {
      this.work += 1;
      if (weight < sign.sure && this.cancelled(sign.unless, from, to)) continue;
      return {
        start: from,
        other: this.around.ofAnother(from),
        parts: sign.names.filter((_, part) => parts & (1 << part)),
      };
    }
    return null;
  }

  /** Weighs the text by what was learned. */
  learned(learned: Learned): LearnedReading {
    this.work += this.tokens.words.length;
    return learned.read(this.tokens);
  }

  /** Where a learned sign weighs more than that, and nothing explains it otherwise; null where it does nowhere. */
  learnedPlace(reading: LearnedReading, name: LearnedName, limits: LearnedLimits): Place | null {
    const { weight, end } = reading.heaviest(name);
    if (weight <= limits.atLeast) return null;
    const start = reading.heaviestWord(name, end);
    if (weight < limits.sure && this.cancelled(limits.unless, start, start)) return null;
    return { start, other: this.around.ofAnother(start) };
  }

  /** Where a rule's cues stand, near enough to each other; null where they do not. */
  find({ parts, twins, options, unless, heeds }: ReadyRule): Place | null {
    if (parts.some((families) => !families.some((family) => this.hits.has(family)))) return null;
    const found = parts.map((families) => this.part(families, heeds));
    if (found.some((hits) => hits.length === 0)) return null;
    const { sentences } = this.tokens;
    const farthest = options.within ?? FARTHEST_WORDS;
    const mostSentences = farthest > FARTHEST_WORDS ? Number.POSITIVE_INFINITY : FARTHEST_SENTENCES;
    const last: Hit[][] = parts.map(() => []);
    const next = parts.map(() => 0);
    for (;;) {
      const part = this.soonest(found, next, twins);
      const hit = found[part]?.[next[part] ?? 0];
      if (!hit) return null;
      next[part] = (next[part] ?? 0) + 1;
      const before = last[part]?.[0];
      const twin = twins[part] ?? -1;
      if (twin >= 0 && before) last[twin] = [before];
      last[part] = before ? [hit, before] : [hit];
      const starts = apart(last);
      if (!starts) continue;
      if (options.near !== undefined && spread(starts.slice(0, -1)) > options.near) continue;
      const from = Math.min(...starts);
      if (hit[0] - from > farthest) continue;
      if ((sentences[hit[0]] ?? 0) - (sentences[from] ?? 0) > mostSentences) continue;
      if (this.cancelled(unless, from, hit[1])) continue;
      return { start: from, other: starts.some((start) => this.around.ofAnother(start)) };
    }
  }

  /** The part whose next cue comes first in the text; -1 where none is left. A twin's cues are those of the later part. */
  private soonest(
    found: readonly (readonly Hit[])[],
    next: readonly number[],
    twins: readonly number[],
  ): number {
    let part = -1;
    let soonest = Number.POSITIVE_INFINITY;
    for (let at = 0; at < found.length; at++) {
      const start = found[at]?.[next[at] ?? 0]?.[0];
      if (start === undefined || start >= soonest || twins.includes(at)) continue;
      part = at;
      soonest = start;
    }
    return part;
  }
}

const spread = (starts: readonly number[]) => Math.max(...starts) - Math.min(...starts);
const byStart = (one: Hit, two: Hit) => one[0] - two[0];

/** The newest place of each part's cue, no two the same; null while a part has none. */
function apart(last: readonly (readonly Hit[])[]): number[] | null {
  if (last.some((hits) => hits.length === 0)) return null;
  const newest = last.map((hits) => (hits[0] as Hit)[0]);
  if (newest.every((start, at) => newest.indexOf(start) === at)) return newest;
  const taken: number[] = [];
  // A part with one cue has no other to give way to.
  for (const hits of [...last].sort((one, two) => one.length - two.length)) {
    const free = hits.find(([start]) => !taken.includes(start));
    if (!free) return null;
    taken.push(free[0]);
  }
  return taken;
}
