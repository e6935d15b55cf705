import { lockPerson } from "@/db/people/writes";
import type { SavedSearch } from "@/db/saved-searches/reads";
import {
  beginSearchMails,
  insertSavedSearch,
  listQueriesOf,
  lockSavedSearch,
  markSearchSeen as markSeen,
  updateSavedSearch,
} from "@/db/saved-searches/writes";
import type { Tx } from "@/db/transaction";
import { DomainError } from "@/lib/errors";
import { none } from "@/lib/events/effects";
import type { EventOf } from "@/lib/events/event";
import { REFUSED_LINK } from "@/lib/forum/notifications/mail/links";
import { memberOperation, operation } from "@/lib/pipeline/operation";
import { ALLOW, andThen, deny } from "@/lib/pipeline/verdict";
import { mailSearchInput, renameSearchInput, saveSearchInput, searchInput, searchTokenInput } from "./input";
import { readSearchToken } from "./links";
import { canSaveSearch, hasRoom, isOwn, NO_SUCH_SEARCH } from "./policy";
import { queryOf } from "./rules";

const AN_HOURS = { points: 100, seconds: 3600 };
const AN_HOURS_VISITS = { points: 1000, seconds: 3600 };

/** No event has the words of a search: they are the member's alone. */
export const saveSearch = memberOperation({
  name: "saveSearch",
  input: saveSearchInput,
  limit: AN_HOURS,
  async load(tx, _input, actor) {
    await lockPerson(tx, actor.id);
    return listQueriesOf(tx, actor.id);
  },
  authorize: ({ input, loaded }) => canSaveSearch(queryOf(input.query).text, loaded),
  async write(tx, { input, actor, at }): Promise<EventOf<"search.saved">> {
    const query = queryOf(input.query).text;
    const search = {
      personId: actor.id,
      name: input.name || query,
      query,
      mailWantedAt: input.mail ? at : null,
    };
    return { name: "search.saved", searchId: await insertSavedSearch(tx, search, at) };
  },
  effects: { "search.saved": none },
});

/** An empty name is the search itself. */
export const renameSearch = memberOperation({
  name: "renameSearch",
  input: renameSearchInput,
  limit: AN_HOURS,
  load: (tx, { searchId }) => searchAt(tx, searchId),
  authorize: ({ actor, loaded }) => isOwn(actor, loaded),
  async write(tx, { input, loaded: { id, query } }): Promise<EventOf<"search.renamed">> {
    await updateSavedSearch(tx, id, { name: input.name || query });
    return { name: "search.renamed", searchId: id };
  },
  effects: { "search.renamed": none },
});

export const mailSearch = memberOperation({
  name: "mailSearch",
  input: mailSearchInput,
  limit: AN_HOURS,
  load: (tx, { searchId }) => searchAt(tx, searchId),
  authorize: ({ actor, loaded }) => isOwn(actor, loaded),
  write: (tx, { input, loaded, at }) => setMails(tx, loaded, { mail: input.mail, at }),
  effects: { "search.mails_changed": none },
});

export const removeSearch = memberOperation({
  name: "removeSearch",
  input: searchInput,
  limit: AN_HOURS,
  load: (tx, { searchId }) => searchAt(tx, searchId),
  authorize: ({ actor, loaded }) => isOwn(actor, loaded),
  async write(tx, { loaded: { id, removedAt }, at }): Promise<EventOf<"search.removed">> {
    await updateSavedSearch(tx, id, { removedAt: removedAt ?? at });
    return { name: "search.removed", searchId: id };
  },
  effects: { "search.removed": none },
});

/** Undoes a removal: the search goes on where it was. */
export const restoreSearch = memberOperation({
  name: "restoreSearch",
  input: searchInput,
  limit: AN_HOURS,
  async load(tx, { searchId }, actor) {
    await lockPerson(tx, actor.id);
    return { search: await searchAt(tx, searchId), all: await listQueriesOf(tx, actor.id) };
  },
  authorize: ({ actor, loaded: { search, all } }) =>
    andThen(isOwn(actor, search), () => (search.removedAt ? hasRoom(search.query, all) : ALLOW)),
  async write(tx, { loaded: { search } }): Promise<EventOf<"search.restored">> {
    await updateSavedSearch(tx, search.id, { removedAt: null });
    return { name: "search.restored", searchId: search.id };
  },
  effects: { "search.restored": none },
});

export const markSearchSeen = memberOperation({
  name: "markSearchSeen",
  input: searchInput,
  limit: AN_HOURS_VISITS,
  load: (tx, { searchId }) => searchAt(tx, searchId),
  authorize: ({ actor, loaded }) => isOwn(actor, loaded),
  async write(tx, { loaded: { id }, at }): Promise<EventOf<"search.seen">> {
    await markSeen(tx, id, at);
    return { name: "search.seen", searchId: id };
  },
  effects: { "search.seen": none },
});

/** By the link in an email, without a session. */
export const unsubscribeFromSearch = operation({
  name: "unsubscribeFromSearch",
  input: searchTokenInput,
  // Email providers press the button for many members from a few IP addresses.
  limit: null,
  load: (tx, { token }) => named(tx, token),
  authorize: ({ loaded }) => (loaded ? ALLOW : deny(REFUSED_LINK)),
  write: (tx, { loaded, at }) => setMails(tx, loaded, { mail: false, at }),
  effects: { "search.mails_changed": none },
});

export const wantSearchMailsAgain = operation({
  name: "wantSearchMailsAgain",
  input: searchTokenInput,
  limit: null,
  load: (tx, { token }) => named(tx, token),
  authorize: ({ loaded }) => (loaded ? ALLOW : deny(REFUSED_LINK)),
  write: (tx, { loaded, at }) => setMails(tx, loaded, { mail: true, at }),
  effects: { "search.mails_changed": none },
});

async function setMails(
  tx: Tx,
  search: SavedSearch | null,
  { mail, at }: { mail: boolean; at: Date },
): Promise<EventOf<"search.mails_changed">> {
  const { id = 0, mailWantedAt = null } = search ?? {};
  if (!mail) await updateSavedSearch(tx, id, { mailWantedAt: null });
  else if (!mailWantedAt) await beginSearchMails(tx, id, at);
  return { name: "search.mails_changed", searchId: id, mail };
}

async function searchAt(tx: Tx, id: number): Promise<SavedSearch> {
  const search = await lockSavedSearch(tx, id);
  if (!search) throw new DomainError("gone", NO_SUCH_SEARCH);
  return search;
}

async function named(tx: Tx, token: string): Promise<SavedSearch | null> {
  const link = readSearchToken(token);
  const search = link && (await lockSavedSearch(tx, link.id));
  return search?.personId === link?.personId ? search : null;
}
