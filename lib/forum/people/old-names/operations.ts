import { z } from "zod";
import { deleteGuests, joinSince, lockOldNames, markDeclined, moveGuestPosts } from "@/db/guests/writes";
import { keepHandle, lockPerson } from "@/db/people/writes";
import { DomainError } from "@/lib/errors";
import { everyPage } from "@/lib/events/effects";
import type { EventOf } from "@/lib/events/event";
import { canWrite } from "@/lib/forum/people/policy";
import { memberOperation } from "@/lib/pipeline/operation";
import { DAY_MS } from "@/lib/time";

const HANDLE_KEPT_DAYS = 365;

const ids = z.array(z.int().positive()).max(100);

/**
 * The member with the address of guests takes the posts of those who were them; the others stay guests. An address alone does
 * not say which of a family wrote, so nothing is taken unasked.
 */
export const answerOldNames = memberOperation({
  name: "answerOldNames",
  input: z.object({ take: ids, decline: ids }),
  limit: { points: 60, seconds: 3600 },
  async load(tx, { take, decline }, actor) {
    await lockPerson(tx, actor.id);
    return lockOldNames(tx, actor.id, [...take, ...decline]);
  },
  authorize: ({ actor, at }) => canWrite(actor, at),
  async write(tx, { input, loaded, actor, at }): Promise<EventOf<"old_names.answered">> {
    const taken = loaded.filter(({ id }) => input.take.includes(id));
    if (taken.length < new Set(input.take).size) throw gone();
    const declined = loaded.filter((one) => !taken.includes(one));
    await markDeclined(
      tx,
      declined.map(({ id }) => id),
      at,
    );
    const guestIds = [...new Set(taken.map(({ personId }) => personId))];
    if (guestIds.length > 0) {
      await moveGuestPosts(tx, { guestIds, memberId: actor.id });
      await deleteGuests(tx, guestIds);
      await joinSince(tx, actor.id, new Date(Math.min(...taken.map(({ joinedAt }) => joinedAt.getTime()))));
    }
    const keptUntil = new Date(at.getTime() + HANDLE_KEPT_DAYS * DAY_MS);
    for (const { handle } of taken) await keepHandle(tx, { handle, personId: actor.id, keptUntil });
    return {
      name: "old_names.answered",
      handle: actor.handle,
      taken: taken.map(({ handle }) => handle),
      declined: declined.length,
    };
  },
  // Every post shows its writer, and a reply shows the writer of the post above it.
  effects: { "old_names.answered": ({ taken }) => (taken.length > 0 ? everyPage() : {}) },
});

const gone = () =>
  new DomainError(
    "conflict",
    "Somebody has already taken some of these posts, perhaps you in another window. Open this page again to see the others.",
  );
