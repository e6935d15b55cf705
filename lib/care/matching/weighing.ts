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

/** Each stretch of a text that is heavy enough, from its start to its end. Costs one step for each cue. */
export function* weigh(sign: ReadyWeighing, hitsOf: (family: number) => readonly Hit[]): Generator<Weighed> {
  const { weights, needs, atLeast, within, anywhere } = sign;
  let background = 0;
  let most = 0;
  const all = sign.families.flatMap((family, part) => {
    const found = hitsOf(family);
    const bit = 1 << part;
    if (found.length > 0) most |= bit;
    if ((anywhere & bit) !== 0) {
      if (found.length > 0) background |= bit;
      return [];
    }
    return found.map(([start, end]) => ({ part, start, end }));
  });
  const meets = (parts: number) => needs.every((need) => (parts & need) !== 0);
  const weightOf = (parts: number) =>
    weights.reduce((sum, weight, part) => (parts & (1 << part) ? sum + weight : sum), 0);
  if (!meets(most) || weightOf(most) < atLeast) return;
  // Words that stand for two parts count once, for the heavier one.
  const weightAt = (hit: { part: number }) => weights[hit.part] ?? 0;
  all.sort((one, two) => one.start - two.start || one.end - two.end || weightAt(two) - weightAt(one));
  const hits = all.filter(({ start, end }, at) => start !== all[at - 1]?.start || end !== all[at - 1]?.end);
  const counts = weights.map(() => 0);
  let parts = background;
  let first = 0;
  for (const { part, start, end } of hits) {
    counts[part] = (counts[part] ?? 0) + 1;
    parts |= 1 << part;
    for (let old = hits[first]; old && start - old.start > within; old = hits[++first]) {
      counts[old.part] = (counts[old.part] ?? 1) - 1;
      if (counts[old.part] === 0) parts &= ~(1 << old.part);
    }
    const weight = weightOf(parts);
    const from = hits[first]?.start ?? start;
    if (from === start && isSeveral(parts & ~background)) continue;
    if (weight >= atLeast && meets(parts)) yield { from, to: end, weight, parts };
  }
}
