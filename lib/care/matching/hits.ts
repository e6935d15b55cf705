/** The first and the last word of a cue. */
export type Hit = readonly [start: number, end: number];

/** Nobody needs more of one cue to be understood, and a wall of cues must not cost more than a text. */
const MOST_HITS = 100;
const NONE = -1;
const NO_HITS: readonly Hit[] = [];

/** Where the cues of each family stand in a text. Lists in numbers: most families are never asked for. */
export class Hits {
  private readonly first: Int32Array;
  private readonly last: Int32Array;
  private readonly counts: Uint8Array;
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  /** By hit: the next one of its family. */
  private readonly next: number[] = [];
  private readonly asked = new Map<number, readonly Hit[]>();

  constructor(families: number) {
    this.first = new Int32Array(families).fill(NONE);
    this.last = new Int32Array(families);
    this.counts = new Uint8Array(families);
  }

  add(family: number, start: number, end: number): void {
    const count = this.counts[family] as number;
    if (count >= MOST_HITS) return;
    const hit = this.starts.length;
    if (count === 0) this.first[family] = hit;
    else this.next[this.last[family] as number] = hit;
    this.last[family] = hit;
    this.counts[family] = count + 1;
    this.starts.push(start);
    this.ends.push(end);
    this.next.push(NONE);
  }

  has(family: number): boolean {
    return (this.counts[family] as number) > 0;
  }

  of(family: number): readonly Hit[] {
    if (!this.has(family)) return NO_HITS;
    const known = this.asked.get(family);
    if (known) return known;
    const hits: Hit[] = [];
    for (let hit = this.first[family] as number; hit !== NONE; hit = this.next[hit] as number)
      hits.push([this.starts[hit] as number, this.ends[hit] as number]);
    this.asked.set(family, hits);
    return hits;
  }
}
