import type { LabelledQuery } from "./labelled";

/** The names of what an engine finds, best first. */
export type Engine = (q: string) => Promise<readonly string[]>;

export interface Quality {
  readonly ndcg: number;
  readonly recall: number;
}

const PLACES = 10;

/** For each query: nDCG@10 with the gain 2^grade - 1, and the share of all labelled things among the first ten. */
export async function measureEach(
  engine: Engine,
  queries: readonly LabelledQuery[],
): Promise<Map<LabelledQuery, Quality>> {
  const measured = new Map<LabelledQuery, Quality>();
  for (const query of queries) measured.set(query, qualityOf(await engine(query.q), query.grades));
  return measured;
}

export function qualityOf(found: readonly string[], grades: ReadonlyMap<string, number>): Quality {
  const shown = [...new Set(found)].slice(0, PLACES);
  const best = [...grades.values()].sort((a, b) => b - a).slice(0, PLACES);
  const gained = gainOf(shown.map((name) => grades.get(name) ?? 0));
  const hits = shown.filter((name) => grades.has(name)).length;
  return { ndcg: gained / gainOf(best), recall: hits / grades.size };
}

const gainOf = (grades: readonly number[]) =>
  grades.reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0);

export function meanOf(all: readonly Quality[]): Quality {
  const mean = (value: (one: Quality) => number) =>
    all.reduce((sum, one) => sum + value(one), 0) / Math.max(1, all.length);
  return { ndcg: mean(({ ndcg }) => ndcg), recall: mean(({ recall }) => recall) };
}
