/** Choices that are the same for the same seed. */
export interface Chance {
  of<One>(list: readonly One[]): One;
}

const MODULUS = 2_147_483_647;

/** Park and Miller's generator: https://dl.acm.org/doi/10.1145/63039.63042 */
export function chance(seed: number): Chance {
  let state = (seed % (MODULUS - 1)) + 1;
  return {
    of<One>(list: readonly One[]): One {
      state = (state * 48_271) % MODULUS;
      const one = list[state % list.length];
      if (one === undefined) throw new Error("There is nothing to choose from.");
      return one;
    },
  };
}
