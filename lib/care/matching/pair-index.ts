const FEWEST_PLACES = 16;
/** Bits for each place: so few are set that nearly every pair that is not there is known by its bit. */
const BITS = 4;

const hashOf = (key: number) => Math.imul(key, 0x9e3779b1) >>> 7;

/** Numbers by pairs of small numbers: one table, one look for nearly every pair. */
export class PairIndex {
  private readonly places: number;
  /** A key, then its number, again and again: what is read together lies together. */
  private readonly table: Int32Array;
  /** By the hash of a key whether it may be there: small enough to stay close to the processor, which the table is not. */
  private readonly bits: Uint32Array;
  private readonly lastBit: number;

  /** `size` is more than any second number. */
  constructor(
    private readonly size: number,
    pairs: ReadonlyMap<number, number>,
  ) {
    let places = FEWEST_PLACES;
    while (places < pairs.size * 2) places *= 2;
    this.places = places - 1;
    this.table = new Int32Array(2 * places).fill(-1);
    this.lastBit = BITS * places - 1;
    this.bits = new Uint32Array(Math.ceil((BITS * places) / 32));
    for (const [key, value] of pairs) {
      const bit = hashOf(key) & this.lastBit;
      this.bits[bit >>> 5] = (this.bits[bit >>> 5] as number) | (1 << (bit & 31));
      const place = this.place(key, hashOf(key));
      this.table[2 * place] = key;
      this.table[2 * place + 1] = value;
    }
  }

  /** Where a key stands, or would stand; a free place has the number -1. */
  private place(key: number, hash: number): number {
    let place = hash & this.places;
    for (let at = this.table[2 * place]; at !== key && at !== -1; at = this.table[2 * place])
      place = (place + 1) & this.places;
    return place;
  }

  /** The number of a pair, or -1. */
  get(first: number, second: number): number {
    const key = first * this.size + second;
    const hash = hashOf(key);
    const bit = hash & this.lastBit;
    if (((this.bits[bit >>> 5] as number) & (1 << (bit & 31))) === 0) return -1;
    return this.table[2 * this.place(key, hash) + 1] as number;
  }
}
