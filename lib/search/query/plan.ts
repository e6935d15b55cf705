import type { Wanted } from "@/db/search/entries";
import type { SearchFrequencies } from "@/db/search/words";
import type { Compiled } from "./compile";
import type { Group } from "./words";

/** So many entries the index of stems may name: reading them takes about 10 ms. */
const MOST_NAMED = 10_000;
/** From this share on, going through the best entries finds enough of them. */
const DENSE = 0.015;
/** Posts with some of the words are looked for by the rarest ones, until so many are expected. */
const MOST_WITH_SOME = 3_000;

const OF_NAMES = /'kind:(?:tag|person)'/;

/** How the database looks for posts that have all the words, or most of them. */
export function planOf(
  { clauses, groups, ranges }: Compiled,
  known: SearchFrequencies,
  words: "all" | "most",
): Wanted {
  const must = clauses.map(({ query, negated }) => (negated ? `!${query}` : query));
  const rare = words === "all" ? [] : rarest(groups, known);
  const asked = words === "all" ? groups.map(({ query }) => query) : [either(rare)];
  const needed = [...clauses.filter(({ negated }) => !negated), ...(words === "all" ? groups : [])];
  const ranked = [...groups, ...clauses.filter(({ phrases }) => phrases.length > 0)];
  return {
    query: [...must, ...asked].join("&") || null,
    ranges,
    ranked: ranked.map(({ query }) => query).join(words === "all" ? "&" : "|") || null,
    postsOnly: ranked.length === 0 && !clauses.some(({ query, negated }) => !negated && OF_NAMES.test(query)),
    parts: words === "all" ? [] : groups.map(({ query, worth }) => ({ query, worth })),
    walks: walks(
      needed.map(({ count }) => count),
      known,
      words === "all" ? 0 : expected(rare, known),
    ),
  };
}

function walks(counts: readonly number[], { total, sampled }: SearchFrequencies, some: number): boolean {
  if (total <= MOST_NAMED) return false;
  if (counts.length === 0) return some === 0 || some > MOST_NAMED;
  const shares = counts.map((count) => (count + 0.5) / Math.max(1, sampled)).sort((a, b) => a - b);
  const [least = 1, ...others] = shares;
  if (least * total <= MOST_NAMED) return false;
  // Words of one subject come together more often than by chance.
  return others.reduce((share, other) => share * Math.sqrt(other), least) >= DENSE;
}

function rarest(groups: readonly Group[], known: SearchFrequencies): Group[] {
  const taken: Group[] = [];
  for (const group of [...groups].sort((a, b) => a.count - b.count)) {
    const sum = expected([...taken, group], known);
    if (taken.length > 0 && sum > MOST_WITH_SOME && expected(taken, known) > 0) break;
    taken.push(group);
  }
  return taken;
}

const expected = (groups: readonly Group[], { total, sampled }: SearchFrequencies) =>
  (groups.reduce((sum, { count }) => sum + count, 0) * total) / Math.max(1, sampled);

const either = (groups: readonly Group[]) => `(${groups.map(({ query }) => query).join("|")})`;
