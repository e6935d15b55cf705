import type { Wanted } from "@/db/search/entries";
import type { SearchFrequencies } from "@/db/search/words";
import type { Compiled } from "./compile";
import type { Group } from "./words";

/** Of more expected matches, only those with some merit are ranked. */
const MOST_EXPECTED = 3_000;
/** So many matches a search by time may sort. */
const MOST_SORTED = 5_000;
/** At most this merit is asked for: nearly every entry with more is a tag or a person. */
const HIGHEST_MERIT = 7;
const ENOUGH = 600;

export interface Plan extends Wanted {
  /** The merit that is asked for; 0 for none. */
  readonly merit: number;
}

interface Asked {
  /** Whether matches must have all words, or most of them. */
  readonly words: "all" | "most";
  /** Undefined to let the expected number of matches decide. */
  readonly merit?: number | undefined;
}

/** How the database looks for matches. */
export function planOf(
  { clauses, groups, pairs, ranges }: Compiled,
  known: SearchFrequencies,
  asked: Asked,
): Plan {
  const all = asked.words === "all";
  const rare = all ? [] : rarest(groups, known);
  const words = all ? groups.map(({ query }) => query) : [either(rare)];
  const needed = clauses.filter(({ negated }) => !negated);
  const named = [...needed, ...(all ? groups : [])].map(({ count }) => count);
  const expected = expectedOf(all ? named : [...named, sumOf(rare)], known);
  const merit = asked.merit ?? meritFor(expected, known);
  // A query of words that must be missing would read the whole index.
  const top = merit > 0 ? [`'top:${merit}'`] : [];
  const must = clauses.map(({ query, negated }) => (negated ? `!${query}` : query));
  const phrases = clauses.filter(({ phrases }) => phrases.length > 0);
  const parts = [...groups, ...phrases].map(({ query, worth }) => ({ query, worth }));
  return {
    query: [...top, ...must, ...words].join("&") || null,
    merit,
    ranges,
    postsOnly: parts.length === 0 && !needed.some(({ query }) => OF_NAMES.test(query)),
    parts,
    pairs,
    isRelaxed: !all,
    isDense: expected > MOST_SORTED,
  };
}

const OF_NAMES = /'kind:(?:tag|person)'/;

/** Words of one subject come together more often than by chance. */
function expectedOf(counts: readonly number[], { total, sampled }: SearchFrequencies): number {
  const [least = 1, ...others] = counts
    .map((count) => (count + 0.5) / Math.max(1, sampled))
    .sort((a, b) => a - b);
  return others.reduce((share, other) => share * Math.min(1, Math.sqrt(other)), least) * total;
}

/** The least merit with which few enough match, but not so high that too few do. */
function meritFor(expected: number, { sampled, counts }: SearchFrequencies): number {
  if (expected <= MOST_EXPECTED) return 0;
  for (let merit = 1; merit <= HIGHEST_MERIT; merit++) {
    const share = (counts.get(`top:${merit}`) ?? 0) / Math.max(1, sampled);
    const next = (counts.get(`top:${merit + 1}`) ?? 0) / Math.max(1, sampled);
    if (expected * share <= MOST_EXPECTED || expected * next < ENOUGH) return merit;
  }
  return HIGHEST_MERIT;
}

/** Posts with most of the words are looked for by the rarest ones. */
function rarest(groups: readonly Group[], known: SearchFrequencies): Group[] {
  const taken: Group[] = [];
  for (const group of [...groups].sort((a, b) => a.count - b.count)) {
    const isEnough = expectedOf([sumOf([...taken, group])], known) > MOST_EXPECTED && sumOf(taken) > 0;
    if (taken.length > 0 && isEnough) break;
    taken.push(group);
  }
  return taken;
}

const sumOf = (groups: readonly Group[]) => groups.reduce((sum, { count }) => sum + count, 0);

const either = (groups: readonly Group[]) => `(${groups.map(({ query }) => query).join("|")})`;
