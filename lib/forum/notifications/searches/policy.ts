import { careFor } from "@/lib/care/care";
import type { Member } from "@/lib/pipeline/actor";
import { ALLOW, deny, type Verdict } from "@/lib/pipeline/verdict";
import { MOST_SEARCHES, queryOf, whyNotFollowed } from "./rules";

interface Own {
  readonly query: string;
}

export const isCareQuery = (query: string): boolean => careFor(query, "search") !== null;

export function canSaveSearch(query: string, own: readonly Own[]): Verdict {
  if (isCareQuery(query))
    return deny("This search was not saved. Search again to see who can help you now.", "conflict");
  const why = whyNotFollowed(queryOf(query));
  if (why) return deny(why, "conflict");
  return hasRoom(query, own);
}

/** The same for a search of somebody else as for none. */
export const NO_SUCH_SEARCH = "There is no such saved search. You may have removed it.";

export const isOwn = (actor: Member, search: { readonly personId: number }): Verdict =>
  search.personId === actor.id ? ALLOW : deny(NO_SUCH_SEARCH, "gone");

export function hasRoom(query: string, own: readonly Own[]): Verdict {
  if (own.some((other) => other.query === query))
    return deny("You have already saved this search. You find it under your saved searches.", "conflict");
  return own.length < MOST_SEARCHES
    ? ALLOW
    : deny(
        `You already have ${MOST_SEARCHES} saved searches. Remove one of them, and save this one again.`,
        "conflict",
      );
}
