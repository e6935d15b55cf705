import { type Filter, listCandidates } from "@/db/search/reads";
import type { Concept, Frequencies } from "./concepts";
import { asQuery } from "./stems";

const CONCEPTS = 6;
const WORDS = 20;
/** Matches after which further, more common words are left out. */
const MOST_EXPECTED = 1_500;

export function candidatesFor(concepts: readonly Concept[], known: Frequencies, filter: Filter) {
  const asked = concepts
    .slice(0, CONCEPTS)
    .map((concept) => ({ worth: concept.worth, terms: wordsFor(concept) }));
  const wanted = asked.map(({ worth, terms }) => ({ worth, query: either(terms) }));
  const rare = rarest(
    asked.flatMap(({ terms }) => terms),
    known,
  );
  return listCandidates(either(rare), wanted, filter);
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
