import type { PersonRole } from "@/db/people/schema";
import { listSuggestions, type Most, type Suggestions } from "@/db/search/suggestions";
import { isTooSlow } from "@/db/search/within";
import type { ThreadKind } from "@/db/threads/schema";
import { calledName } from "@/lib/display-names";
import { clip } from "@/lib/text/length";
import { personPath, tagPath, threadPath } from "@/lib/urls";
import { parseQuery } from "./query/parse";
import { wordsOf } from "./query/text";

export interface Suggested {
  readonly threads: readonly SuggestedThread[];
  readonly tags: readonly SuggestedTag[];
  readonly people: readonly SuggestedPerson[];
}

interface SuggestedThread {
  readonly kind: ThreadKind;
  readonly title: string;
  readonly answered: boolean;
  readonly byAuthor: boolean;
  readonly path: string;
}

interface SuggestedTag {
  readonly name: string;
  readonly threadCount: number;
  readonly path: string;
}

interface SuggestedPerson {
  readonly name: string;
  readonly handle: string;
  readonly role: PersonRole;
  readonly path: string;
}

const MOST_CHARS = 100;
/** Together with the search itself, a list has at most eight options. */
const MOST_SUGGESTIONS = 7;
const ANY: Most = { threads: MOST_SUGGESTIONS, tags: 2, people: 2 };

/** Any text has suggestions or none. An outage is thrown. */
export async function suggestFor(text: string): Promise<Suggested> {
  const asked = askedIn(clip(text, MOST_CHARS));
  if (!asked) return NOTHING;
  try {
    return offered(await listSuggestions(asked.words, asked.most));
  } catch (error) {
    if (isTooSlow(error)) return NOTHING;
    throw error;
  }
}

const NOTHING: Suggested = { threads: [], tags: [], people: [] };
const OF_FILTER: Readonly<Record<string, Most>> = {
  tag: { threads: 0, tags: MOST_SUGGESTIONS, people: 0 },
  by: { threads: 0, tags: 0, people: MOST_SUGGESTIONS },
};

/** The words, or the name in "tag:it" and "by:mossy". A search with more filters leads to its results only. */
function askedIn(text: string): { words: string; most: Most } | null {
  const query = parseQuery(text);
  const [filter, ...others] = query.filters;
  if (!filter) return { words: wordsOf(query), most: ANY };
  const most = OF_FILTER[filter.name];
  const isAlone = others.length === 0 && query.terms.length === 0 && !filter.negated;
  return most && isAlone ? { words: filter.value, most } : null;
}

function offered({ threads, tags, people }: Suggestions): Suggested {
  const room = MOST_SUGGESTIONS - tags.length - people.length;
  return {
    threads: threads.slice(0, room).map(({ id, slug, kind, title, answered, byAuthor }) => ({
      kind,
      title,
      answered,
      byAuthor,
      path: threadPath({ id, slug }),
    })),
    tags: tags.map(({ slug, name, threadCount }) => ({ name, threadCount, path: tagPath(slug) })),
    people: people.map((person) => ({
      name: calledName(person),
      handle: person.handle,
      role: person.role,
      path: personPath(person.handle),
    })),
  };
}
