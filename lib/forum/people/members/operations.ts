import { z } from "zod";
import { movePerson } from "@/db/people/merge-writes";
import { lockAccount, lockAdmins } from "@/db/people/role-writes";
import { deleteKeptHandle, keepHandle, updateDescription } from "@/db/people/writes";
import type { Tx } from "@/db/transaction";
import { cacheKey, removalKey } from "@/lib/addresses/cache-keys";
import { DomainError } from "@/lib/errors";
import type { EventOf } from "@/lib/events/event";
import { reasonInput } from "@/lib/forum/people/departures/input";
import { foldsOf } from "@/lib/forum/people/fold";
import { describePersonInput } from "@/lib/forum/people/input";
import { requireUnlike } from "@/lib/forum/people/own-names";
import { isAdmin } from "@/lib/forum/people/policy";
import { memberOperation } from "@/lib/pipeline/operation";
import { DAY_MS } from "@/lib/time";
import { canMergePeople, canRename } from "./policy";

const KEPT_DAYS = 365;
/** Years for which the handle of a merged account leads to the other one: as good as for ever. */
const MERGED_KEPT_DAYS = 100 * 365;

const id = z.int().positive();

async function lockedAccount(tx: Tx, personId: number) {
  const person = await lockAccount(tx, personId);
  if (!person) throw new DomainError("not_found", "This member does not exist.");
  return person;
}

/** For a handle that breaks the rules, or at the member's request. The old one leads to the new one for a year. */
export const renameMember = memberOperation({
  name: "renameMember",
  input: z.object({ personId: id, handle: describePersonInput.shape.handle, reason: reasonInput }),
  limit: { points: 60, seconds: 3600 },
  admit: isAdmin,
  load: (tx, { personId }) => lockedAccount(tx, personId),
  authorize: ({ actor, input, loaded, at }) => canRename(actor, { person: loaded, handle: input.handle }, at),
  async write(tx, { input, loaded, at }): Promise<EventOf<"person.renamed">> {
    const { personId, handle, reason } = input;
    const { handle: formerHandle, name } = loaded;
    await requireUnlike(tx, { handle }, personId);
    await keepHandle(tx, {
      personId,
      handle: formerHandle,
      keptUntil: new Date(at.getTime() + KEPT_DAYS * DAY_MS),
    });
    await deleteKeptHandle(tx, personId, handle);
    await updateDescription(tx, personId, { handle, name, ...foldsOf({ handle, name }) });
    return { name: "person.renamed", personId, handle, formerHandle, reason };
  },
  effects: {
    "person.renamed": ({ personId, formerHandle, reason }) => ({
      stale: [cacheKey.site],
      jobs: [
        {
          name: "mail_account_changed",
          payload: { personId, what: "renamed", formerHandle, reason, also: null },
        },
      ],
    }),
  },
});

/** Everything of the first account becomes the other one's. Nobody can undo it: nothing says afterwards whose a row was. */
export const mergePeople = memberOperation({
  name: "mergePeople",
  input: z.object({ personId: id, intoId: id, reason: reasonInput }),
  limit: { points: 30, seconds: 3600 },
  admit: isAdmin,
  async load(tx, { personId, intoId }) {
    await lockAdmins(tx);
    // In one order, so that two merges at once cannot wait for each other.
    const [first, second] = [Math.min(personId, intoId), Math.max(personId, intoId)];
    const locked = [await lockedAccount(tx, first), await lockedAccount(tx, second)];
    const [person, into] = [personId, intoId].map((one) => locked.find(({ id }) => id === one));
    if (!person || !into) throw new DomainError("not_found", "This member does not exist.");
    return { person, into };
  },
  authorize: ({ actor, loaded, at }) => canMergePeople(actor, loaded, at),
  async write(tx, { input: { reason }, loaded: { person, into }, at }): Promise<EventOf<"people.merged">> {
    const moved = await movePerson(tx, { from: person.id, to: into.id, at });
    await keepHandle(tx, {
      personId: into.id,
      handle: person.handle,
      keptUntil: new Date(at.getTime() + MERGED_KEPT_DAYS * DAY_MS),
    });
    return {
      name: "people.merged",
      personId: into.id,
      mergedId: person.id,
      handle: into.handle,
      formerHandle: person.handle,
      reason,
      moved,
    };
  },
  effects: {
    "people.merged": ({ personId, formerHandle, reason }) => ({
      stale: [removalKey(cacheKey.site)],
      jobs: [
        {
          name: "mail_account_changed",
          payload: { personId, what: "merged", formerHandle, reason, also: null },
        },
      ],
    }),
  },
});
