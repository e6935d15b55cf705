const FEWEST_PLACES = 16;

/** Numbers by pairs of small numbers: one table, one look for nearly every pair. */
export class PairIndex {
  private readonly places: number;
  /** A key, then its number, again and again: what is read together lies together. */
  private readonly table: Int32Array;

  /** `size` is more than any second number. */
  constructor(
    private readonly size: number,
    pairs: ReadonlyMap<number, number>,
  ) {
    let places = FEWEST_PLACES;
    while (places < pairs.size * 2) places *= 2;
    this.places = places - 1;
    this.table = new Int32Array(2 * places).fill(-1);
    for (const [key, value] of pairs) {
      const place = this.place(key);
      this.table[2 * place] = key;
      this.table[2 * place + 1] = value;
    }
  }

  /** Where a key stands, or would stand; a free place has the number -1. */
  private place(key: number): number {
    let place = (Math.imul(key, 0x9e3779b1) >>> 7) & this.places;
    for (let at = this.table[2 * place]; at !== key && at !== -1; at = this.table[2 * place])
      place = (place + 1) & this.places;
    return place;
  }

  /** The number of a pair, or -1. */
  get(first: number, second: number): number {
    const key = first * this.size + second;
    return this.table[2 * this.place(key) + 1] as number;
  }
}
