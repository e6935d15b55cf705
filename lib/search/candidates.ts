import { type Candidate, type Filter, listCandidates, listWordedCandidates } from "@/db/search/reads";
import type { Concept, Frequencies } from "./concepts";
import { asQuery } from "./stems";

const CONCEPTS = 6;
const WORDS = 20;
/** Matches after which further, more common words are left out. */
const MOST_EXPECTED = 1_500;

/** A text that may answer, with how people asked for it. */
export interface Found extends Candidate {
  readonly wordings: readonly Wording[];
}

export interface Wording {
  readonly stems: string;
  readonly people: number;
  readonly vouched: boolean;
}

export async function candidatesFor(
  concepts: readonly Concept[],
  known: Frequencies,
  filter: Filter,
): Promise<Found[]> {
  const asked = concepts
    .slice(0, CONCEPTS)
    .map((concept) => ({ worth: concept.worth, terms: wordsFor(concept) }));
  const wanted = asked.map(({ worth, terms }) => ({ worth, query: either(terms) }));
  const rare = rarest(
    asked.flatMap(({ terms }) => terms),
    known,
  );
  const query = either(rare);
  const [texts, worded] = await Promise.all([
    listCandidates(query, wanted, filter),
    listWordedCandidates(query, wanted, filter),
  ]);
  const found = new Map<number, Candidate & { wordings: Wording[] }>();
  for (const { wording, people, vouched, ...text } of worded) {
    const known = found.get(text.id) ?? { ...text, wordings: [] };
    known.wordings.push({ stems: wording, people, vouched });
    found.set(text.id, known);
  }
  for (const text of texts) if (!found.has(text.id)) found.set(text.id, { ...text, wordings: [] });
  return [...found.values()];
}

type Term = Concept["terms"][number];

function wordsFor({ terms: [own, ...others] }: Concept): Term[] {
  const said = others.filter(({ count }) => count > 0).sort((a, b) => b.worth - a.worth);
  return [...(own ? [own] : []), ...said].slice(0, WORDS);
}

function rarest(terms: readonly Term[], { size, total }: Frequencies): Term[] {
  const sorted = [...terms].sort((a, b) => a.count - b.count);
  const taken: Term[] = [];
  let expected = 0;
  for (const term of sorted) {
    expected += (term.count / Math.max(1, total)) * size;
    if (expected > MOST_EXPECTED && taken.some(({ count }) => count > 0)) break;
    taken.push(term);
  }
  return taken;
}

const either = (terms: readonly Term[]) => [...new Set(terms.map(({ phrase }) => asQuery(phrase)))].join("|");
