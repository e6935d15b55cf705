import type { Wanted } from "@/db/search/entries";
import type { SearchFrequencies } from "@/db/search/words";
import type { Compiled } from "./compile";
import type { Clause, Group } from "./words";

/** Of more expected matches, only those with some merit are ranked. */
const MOST_EXPECTED = 3_000;
/** So many matches a search by time may sort. */
const MOST_SORTED = 5_000;
/** At most this merit is asked for: nearly every entry with more is a tag or a person. */
const HIGHEST_MERIT = 7;
const ENOUGH = 600;
/** As search_merit in the database has it. */
const MOST_MERIT_OF_MARKS = 5;
/** So many rows may be asked for a beginning. */
const MOST_READ = 10_000;
const ENOUGH_READ = 1_000;
/** A beginning that this share of the posts has. */
const BROAD_BESIDE_OTHERS = 0.02;
const BROAD_ALONE = 0.1;

export interface Plan extends Wanted {
  /** The merit that is asked for; 0 for none. */
  readonly merit: number;
}

interface Asked {
  /** Whether matches must have all words, or most of them. */
  readonly words: "all" | "most";
  /** Undefined to let the expected number of matches decide. */
  readonly merit?: number | undefined;
  readonly order?: "newest" | undefined;
}

/** How the database looks for matches. */
export function planOf(
  { clauses: typed, groups, pairs, ranges }: Compiled,
  known: SearchFrequencies,
  asked: Asked,
): Plan {
  const all = asked.words === "all";
  const clauses = [...typed, ...leastMerit(ranges, known)];
  const needed = clauses.filter(({ negated }) => !negated);
  const { indexed, broad } = withoutBroad(groups, needed.length > 0, known);
  const rare = all ? [] : rarest(indexed.length > 0 ? indexed : groups, known);
  const words = (some: readonly Group[]) => (all ? some.map(({ query }) => query) : [either(rare)]);
  const counts = (some: readonly Group[]) => [...needed, ...(all ? some : [])].map(({ count }) => count);
  const expectedOfAll = expectedOf(all ? counts(groups) : [...counts([]), sumOf(rare)], known);
  const read = expectedOf(all ? counts(indexed) : [...counts([]), sumOf(rare)], known);
  const share = all ? broad.reduce((sum, { count }) => sum * shareOf(count, known), 1) : 1;
  const most = Math.min(MOST_READ, Math.max(MOST_EXPECTED, ENOUGH_READ / share));
  const merit =
    asked.merit ??
    (expectedOfAll > MOST_EXPECTED || read > most ? meritFor(read, known, { most, share }) : 0);
  const isDense = expectedOfAll > MOST_SORTED;
  const isFiltered =
    all && broad.length > 0 && (merit > 0 || read <= MOST_READ || (asked.order === "newest" && isDense));
  const top = merit > 0 ? [`'top:${merit}'`] : [];
  const must = clauses.map(({ query, negated }) => (negated ? `!${query}` : query));
  const phrases = clauses.filter(({ phrases }) => phrases.length > 0);
  const parts = [...groups, ...phrases].map(({ query, worth }) => ({ query, worth }));
  return {
    query: [...top, ...must, ...words(isFiltered ? indexed : groups)].join("&") || null,
    filter: isFiltered ? broad.map(({ query }) => query).join("&") : null,
    merit,
    ranges,
    postsOnly: parts.length === 0 && !needed.some(({ query }) => OF_NAMES.test(query)),
    parts,
    pairs,
    isRelaxed: !all,
    isDense,
  };
}

/** Posts that many found helpful have some merit: that leads the index to them, and leaves none of them out. */
function leastMerit({ leastHelpful }: Compiled["ranges"], { counts }: SearchFrequencies): Clause[] {
  const merit = Math.min(MOST_MERIT_OF_MARKS, Math.floor(Math.log2(1 + Math.max(0, leastHelpful ?? 0))));
  if (merit === 0) return [];
  const query = `'top:${merit}'`;
  return [{ query, negated: false, count: counts.get(`top:${merit}`) ?? 0, worth: 0, phrases: [] }];
}

/** The index reads every place of every word that begins so: beginnings of many posts are looked for in the rows instead. */
function withoutBroad(groups: readonly Group[], isNarrowed: boolean, known: SearchFrequencies) {
  const isNarrow = isNarrowed || groups.some(({ isPrefix }) => !isPrefix);
  const least = isNarrow ? BROAD_BESIDE_OTHERS : BROAD_ALONE;
  const isBroad = ({ isPrefix, count }: Group) => isPrefix && shareOf(count, known) >= least;
  return { indexed: groups.filter((group) => !isBroad(group)), broad: groups.filter(isBroad) };
}

const shareOf = (count: number, { sampled }: SearchFrequencies) => count / Math.max(1, sampled);

const OF_NAMES = /'kind:(?:tag|person)'/;

/** Words of one subject come together more often than by chance. */
function expectedOf(counts: readonly number[], { total, sampled }: SearchFrequencies): number {
  const [least = 1, ...others] = counts
    .map((count) => (count + 0.5) / Math.max(1, sampled))
    .sort((a, b) => a - b);
  return others.reduce((share, other) => share * Math.min(1, Math.sqrt(other)), least) * total;
}

/** The least merit with which few enough are read, but not so high that too few match. */
function meritFor(
  expected: number,
  known: SearchFrequencies,
  { most, share }: { most: number; share: number },
): number {
  const top = (merit: number) => shareOf(known.counts.get(`top:${merit}`) ?? 0, known);
  for (let merit = 1; merit <= HIGHEST_MERIT; merit++) {
    if (expected * top(merit) <= most || expected * share * top(merit + 1) < ENOUGH) return merit;
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
