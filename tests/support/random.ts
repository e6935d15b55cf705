/** Choices that are the same for the same seed. */
export interface Chance {
  of<One>(list: readonly One[]): One;
}

const MODULUS = 2_147_483_647;

/** Numbers from 0 to 1, by Park and Miller's generator: https://dl.acm.org/doi/10.1145/63039.63042 */
export function seeded(seed: number): () => number {
  let state = (seed % (MODULUS - 1)) + 1;
  return () => {
    state = (state * 48_271) % MODULUS;
    return state / MODULUS;
  };
}

export function chance(seed: number): Chance {
  const random = seeded(seed);
  return {
    of<One>(list: readonly One[]): One {
      const one = list[Math.floor(random() * list.length)];
      if (one === undefined) throw new Error("There is nothing to choose from.");
      return one;
    },
  };
}
