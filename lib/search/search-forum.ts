import { readCursor } from "@/db/cursor";
import {
  listBestMatches,
  listNewestMatches,
  listPublicQueries,
  type Match,
  type Matches,
  type SearchOrder,
} from "@/db/search/entries";
import { isTooSlow } from "@/db/search/within";
import { listSearchStems } from "@/db/search/words";
import { type Dictionary, dictionary } from "./dictionary";
import { type Compiled, compileQuery } from "./query/compile";
import { parseQuery, type Query } from "./query/parse";
import { planOf } from "./query/plan";
import { corrected } from "./query/text";
import { sequenceOf } from "./stems";
import type { Phrase } from "./thesaurus";

export interface Asked {
  readonly text: string;
  readonly order: SearchOrder;
  readonly after?: string | undefined;
  /** Not to search for likelier words instead. */
  readonly asTyped?: boolean;
}

export interface Searched {
  readonly query: Query;
  readonly state: "nothing-typed" | "too-broad" | "searched";
  readonly matches: readonly Match[];
  /** Null where they were not counted. */
  readonly total: number | null;
  /** Whether more match than were ranked: the total is of the best ones. */
  readonly isCapped: boolean;
  readonly hasMore: boolean;
  /** Whether some matches lack some of the words. */
  readonly isRelaxed: boolean;
  /** The text that was searched for instead of the typed one. */
  readonly searchedInstead: string | null;
  /** A text that may have been meant. */
  readonly didYouMean: string | null;
  readonly notes: readonly string[];
  readonly phrases: readonly Phrase[];
}

export const MATCHES_A_PAGE = 20;
/** With fewer matches, posts that have most of the words are matches too. */
const ENOUGH = 10;
/** With fewer matches of some merit, all matches are ranked. */
const FEW_OF_MANY = 60;
/** With fewer matches, a likelier spelling is offered. */
const FEW = 5;

/** Any text gives a result. An outage is thrown. */
export async function searchForum(asked: Asked): Promise<Searched> {
  const query = parseQuery(asked.text);
  const nothing = { ...EMPTY, query, notes: query.notes };
  if (query.terms.length === 0 && query.filters.length === 0) return nothing;
  try {
    const known = await dictionary();
    const compiled = await compileQuery(query, known);
    const { clauses, groups, ranges } = compiled;
    const isFree = clauses.length === 0 && groups.length === 0;
    if (isFree && Object.values(ranges).every((end) => end === null))
      return { ...nothing, notes: compiled.notes };
    return await search(asked, query, compiled, known);
  } catch (error) {
    if (!isTooSlow(error)) throw error;
    return { ...nothing, state: "too-broad" };
  }
}

const EMPTY: Omit<Searched, "query"> = {
  state: "nothing-typed",
  matches: [],
  total: null,
  isCapped: false,
  hasMore: false,
  isRelaxed: false,
  searchedInstead: null,
  didYouMean: null,
  notes: [],
  phrases: [],
};

async function search(asked: Asked, query: Query, compiled: Compiled, known: Dictionary): Promise<Searched> {
  const found = await find(asked, compiled, known);
  const few = found.whole < FEW;
  const likelier =
    few && !asked.asTyped && !asked.after ? await likelierThan(query.text, compiled, known) : null;
  if (likelier && found.whole === 0) {
    const meant = await compileQuery(parseQuery(likelier), known);
    const instead = await find(asked, meant, known);
    if (instead.matches.length > 0)
      return result({ query, compiled: meant, found: instead, searchedInstead: likelier });
  }
  return result({ query, compiled, found, didYouMean: likelier });
}

interface Found extends Pick<Searched, "matches" | "total" | "isCapped" | "hasMore" | "isRelaxed"> {
  /** How many matches have all the words. */
  readonly whole: number;
}

/** The list goes on as it began: "a" for all words or "m" for most, and the merit that was asked for. */
const CURSOR = /^([am])(\d)_(.+)$/;

async function find({ order, after }: Asked, compiled: Compiled, { known }: Dictionary): Promise<Found> {
  const limit = MATCHES_A_PAGE + 1;
  if (order === "newest") {
    const plan = planOf(compiled, known, { words: "all", merit: 0, order: "newest" });
    const cursor = readCursor(["moment", "id"], after);
    const matches = await listNewestMatches(plan, { after: cursor, limit });
    return paged({ matches, total: null, isCapped: false }, { whole: matches.length });
  }
  const [, began, merit, rest] = CURSOR.exec(after ?? "") ?? [];
  const cursor = readCursor(["decimal", "id"], rest);
  const best = async (words: "all" | "most", least?: number): Promise<Matches> => {
    const plan = planOf(compiled, known, { words, merit: least });
    const found = await listBestMatches(plan, { after: cursor, limit });
    // Fewer than expected: then a search among all entries is fast as well.
    if (plan.merit > 0 && !cursor && found.total < FEW_OF_MANY) return best(words, 0);
    const prefix = `${words === "all" ? "a" : "m"}${plan.merit}_`;
    return {
      ...found,
      isCapped: found.isCapped || plan.merit > 0,
      matches: found.matches.map((match) => ({ ...match, cursor: prefix + match.cursor })),
    };
  };
  if (cursor) {
    const words = began === "m" ? "most" : "all";
    const next = await best(words, Number(merit));
    return paged(next, { isRelaxed: words === "most", whole: next.total });
  }
  const all = await best("all");
  const whole = all.total;
  if (whole >= ENOUGH || compiled.groups.length < 2) return paged(all, { whole });
  const most = await best("most");
  return most.total > whole ? paged(most, { isRelaxed: true, whole }) : paged(all, { whole });
}

const paged = (
  { matches, ...found }: Pick<Found, "matches" | "total" | "isCapped">,
  { whole, isRelaxed = false }: { whole: number; isRelaxed?: boolean },
): Found => ({
  ...found,
  matches: matches.slice(0, MATCHES_A_PAGE),
  hasMore: matches.length > MATCHES_A_PAGE,
  isRelaxed,
  whole,
});

/**
 * The dictionary may be some minutes old: only words that two visible posts have now are offered, and names of tags, and only for
 * words that no two posts have.
 */
async function likelierThan(text: string, { guesses }: Compiled, { inNames }: Dictionary) {
  if (guesses.length === 0) return null;
  const words = guesses.flatMap(({ guess, typed }) => [guess, typed]);
  const queries = (await listSearchStems(words)).map((stems) =>
    sequenceOf(stems)
      .map((stem) => `'${stem.replace(/[\\']/g, "")}'`)
      .join("&"),
  );
  const isPublic = await listPublicQueries([...new Set(queries)].filter(Boolean));
  const isSaid = (word: string) => isPublic.has(queries[words.indexOf(word)] ?? "");
  const offered = guesses.filter(
    ({ guess, typed }) => !isSaid(typed) && (inNames.has(guess) || isSaid(guess)),
  );
  return offered.length > 0 ? corrected(text, offered) : null;
}

interface Parts {
  readonly query: Query;
  readonly compiled: Compiled;
  readonly found: Found;
  readonly searchedInstead?: string | null;
  readonly didYouMean?: string | null;
}

function result({ query, compiled, found, searchedInstead = null, didYouMean = null }: Parts): Searched {
  const { clauses, groups, notes } = compiled;
  const { whole: _, ...shown } = found;
  return {
    ...shown,
    query,
    state: "searched",
    searchedInstead,
    didYouMean,
    notes,
    phrases: [...groups, ...clauses].flatMap(({ phrases }) => phrases),
  };
}
