import { type Filter, listCandidates } from "@/db/search/reads";
import type { Concept, Frequencies } from "./concepts";
import { asQuery } from "./stems";

/** Of all that is asked, a text is looked at for these. */
const CONCEPTS = 6;
/** Of what means alike, the words that are worth most. */
const WORDS = 20;
/** So many texts may match before the rest of the words, which are more common, is left out. */
const MOST_EXPECTED = 1_500;

/** What may answer: it says one of the rarer words that are asked for, or what means alike. */
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

/** The word itself, and of what means alike whatever is said here. */
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
