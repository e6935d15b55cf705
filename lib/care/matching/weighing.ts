type Hit = readonly [start: number, end: number];

/** A weighed sign with its families looked up; a set of parts is bits. */
export interface ReadyWeighing {
  readonly names: readonly string[];
  readonly families: readonly number[];
  readonly weights: readonly number[];
  readonly atLeast: number;
  readonly needs: readonly number[];
  readonly anywhere: number;
  readonly within: number;
  readonly unless: readonly number[];
  readonly sure: number;
  readonly heeds: number;
}

/** A stretch of text that is heavy enough, and what it is made of. */
export interface Weighed {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
  /** The parts in it, as bits. */
  readonly parts: number;
}

/** Parts that begin at one word, and nothing else beside it, are no sign. */
const isSeveral = (parts: number) => (parts & (parts - 1)) !== 0;

interface PartHit {
  readonly part: number;
  readonly start: number;
  readonly end: number;
}

/** The cues of a weighed sign in a text, from its start to its end; null where they cannot be enough. */
export interface WeighedHits {
  readonly hits: readonly PartHit[];
  /** Parts that stand anywhere, as bits. */
  readonly background: number;
}

const meets = ({ needs }: ReadyWeighing, parts: number) => needs.every((need) => (parts & need) !== 0);

function weightOf({ weights }: ReadyWeighing, parts: number): number {
  let sum = 0;
  for (let part = 0; part < weights.length; part++) if (parts & (1 << part)) sum += weights[part] as number;
  return sum;
}

export function weighedHits(
  sign: ReadyWeighing,
  hitsOf: (family: number) => readonly Hit[],
): WeighedHits | null {
  const { weights, anywhere } = sign;
  let background = 0;
  let most = 0;
  const all: PartHit[] = [];
  for (const [part, family] of sign.families.entries()) {
    const found = hitsOf(family);
    const bit = 1 << part;
    if (found.length > 0) most |= bit;
    if ((anywhere & bit) === 0) for (const [start, end] of found) all.push({ part, start, end });
    else if (found.length > 0) background |= bit;
  }
  if (!meets(sign, most) || weightOf(sign, most) < sign.atLeast) return null;
  // Words that stand for two parts count once, for the heavier one.
  const weightAt = (hit: PartHit) => weights[hit.part] ?? 0;
  all.sort((one, two) => one.start - two.start || one.end - two.end || weightAt(two) - weightAt(one));
  const hits = all.filter(({ start, end }, at) => start !== all[at - 1]?.start || end !== all[at - 1]?.end);
  return { hits, background };
}

/** Each stretch of a text that is heavy enough, from its start to its end. Costs one step for each cue. */
export function* weigh(sign: ReadyWeighing, { hits, background }: WeighedHits): Generator<Weighed> {
  const { weights, atLeast, within } = sign;
  const counts = weights.map(() => 0);
  let parts = background;
  let weight = weightOf(sign, parts);
  let first = 0;
  for (const { part, start, end } of hits) {
    if (counts[part] === 0) weight += weights[part] as number;
    counts[part] = (counts[part] ?? 0) + 1;
    parts |= 1 << part;
    for (let old = hits[first]; old && start - old.start > within; old = hits[++first]) {
      counts[old.part] = (counts[old.part] ?? 1) - 1;
      if (counts[old.part] !== 0) continue;
      parts &= ~(1 << old.part);
      weight -= weights[old.part] as number;
    }
    if (weight < atLeast) continue;
    const from = hits[first]?.start ?? start;
    if (from === start && isSeveral(parts & ~background)) continue;
    if (meets(sign, parts)) yield { from, to: end, weight, parts };
  }
}
