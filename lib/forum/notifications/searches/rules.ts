import { EMPTY_WORDS } from "@/lib/search/plain-words";
import { parseQuery, type Query } from "@/lib/search/query/parse";
import { WEEK_MS } from "@/lib/time";

export const MOST_SEARCHES = 20;
export const MOST_NAME_CHARS = 100;
/** New posts of one search in one email. The rest are a link. */
export const POSTS_IN_MAIL = 5;
/** No post is new that was written earlier than this before the last look: a post that was held for review is, an imported one is not. */
export const LATEST_MS = 2 * WEEK_MS;

const EMPTY = new Set(EMPTY_WORDS.split(" "));

export const TOO_BROAD =
  "Too many posts match this search, so it was not saved. Add a word or a filter, such as tag:itbs, and save it again.";

/** Why a search cannot be followed; null if it can. Reads nothing. */
export function whyNotFollowed(query: Query): string | null {
  const { terms, filters } = query;
  if (terms.length === 0 && filters.length === 0)
    return "Your search has no words, so it was not saved. Type a few words and search again.";
  const kinds = filters.filter(({ name, negated }) => name === "kind" && !negated);
  if (kinds.length > 0 && kinds.every(({ value }) => value === "tag" || value === "person"))
    return "This search finds only tags and runners, so it was not saved. A saved search finds new posts: search without that filter.";
  const isTelling = terms.some(({ text, negated }) => !negated && !isEmpty(text));
  const isNarrow = filters.some(({ name, negated }) => !negated && NARROW.has(name));
  return isTelling || isNarrow
    ? null
    : "Your search has only words that are in nearly every post, so it was not saved. Add a telling word, such as the name of an injury.";
}

const NARROW = new Set(["tag", "by", "kind", "author", "is"]);

const isEmpty = (text: string) =>
  text
    .toLowerCase()
    .replace(/['’]/g, "")
    .split(/[^\p{L}\p{N}]+/u)
    .every((word) => word === "" || EMPTY.has(word));

/** As it is stored: one line, as the search reads it. */
export const queryOf = (typed: string): Query => parseQuery(typed);
