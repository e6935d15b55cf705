import { randomBytes } from "node:crypto";
import { z } from "zod";
import {
  deletePictureRows,
  deleteRowsOf,
  deleteSearchEntryOf,
  emptyPerson,
} from "@/db/departures/person-writes";
import { deleteEmptiedPosts, emptyPosts } from "@/db/departures/post-writes";
import { scrubTraces } from "@/db/departures/trace-writes";
import { gatherTraces } from "@/db/departures/traces";
import { insertErasure, lockDeparture, noteProof, noteTraces, updateDeparture } from "@/db/departures/writes";
import { lockAccount, lockAdmins } from "@/db/people/role-writes";
import type { Tx } from "@/db/transaction";
import { DomainError } from "@/lib/errors";
import type { EventOf } from "@/lib/events/event";
import { foldsOf } from "@/lib/forum/people/fold";
import { isSystem } from "@/lib/forum/people/policy";
import { operation } from "@/lib/pipeline/operation";
import { ALLOW, andThen } from "@/lib/pipeline/verdict";
import { kept } from "@/lib/text/fields";
import { erasureEffects } from "./effects";
import { departureInput } from "./input";
import { isNotLastAdmin } from "./policy";
import { FORMER_AUTHOR, FORMER_MEMBER, POSTS_AT_A_TIME } from "./rules";

/**
 * The steps of an erasure, in this order (carry-out.ts). Each can be repeated: a step that was interrupted does the rest.
 * From the first step on nobody can sign in as the person or write under their name.
 */
export const beginErasure = operation({
  name: "beginErasure",
  input: departureInput.extend({
    digest: z
      .string()
      .regex(/^[0-9a-f]+$/, "A digest is hexadecimal.")
      .nullable(),
  }),
  limit: null,
  load: (tx, { departureId }) => leaver(tx, departureId),
  // An older backup may know as its only admin somebody who has left: the owner then makes another one on the machine.
  authorize: ({ actor, loaded, at }) =>
    andThen(isSystem(actor), () => (loaded.departure.again ? ALLOW : isNotLastAdmin(loaded, at))),
  async write(tx, { input, loaded: { departure, person }, at }): Promise<EventOf<"erasure.begun">> {
    const { id: departureId, way } = departure;
    if (!departure.begunAt) {
      await noteTraces(tx, departureId, await gatherTraces(tx, person.id, way !== "keep"));
      await updateDeparture(tx, departureId, { begunAt: at });
      await deleteRowsOf(tx, { personId: person.id, email: person.email, way });
      await emptyPerson(tx, person.id, {
        placeholder: placeholderFor(way === "keep" && person.role === "author"),
        keepsMark: way === "keep",
        at,
      });
      await deleteSearchEntryOf(tx, person.id);
      if (input.digest) await insertErasure(tx, { digest: input.digest, way, erasedAt: at });
    }
    return { name: "erasure.begun", departureId, personId: person.id };
  },
  effects: erasureEffects,
});

export const emptyNextPosts = operation({
  name: "emptyNextPosts",
  input: departureInput,
  limit: null,
  load: (tx, { departureId }) => begun(tx, departureId),
  authorize: ({ actor }) => isSystem(actor),
  async write(tx, { loaded: { departure, person }, at }): Promise<EventOf<"posts.emptied">> {
    const of = { name: "posts.emptied", departureId: departure.id, personId: person.id } as const;
    if (departure.way === "keep") return { ...of, posts: 0, threads: [] };
    const emptied = await emptyPosts(tx, person.id, at, POSTS_AT_A_TIME);
    if (emptied.posts > 0 || departure.way !== "erase") return { ...of, ...emptied };
    return { ...of, posts: await deleteEmptiedPosts(tx, person.id, POSTS_AT_A_TIME), threads: [] };
  },
  effects: erasureEffects,
});

export const removeTraces = operation({
  name: "removeTraces",
  input: departureInput,
  limit: null,
  load: (tx, { departureId }) => begun(tx, departureId),
  authorize: ({ actor }) => isSystem(actor),
  async write(tx, { loaded: { departure, person } }): Promise<EventOf<"traces.removed">> {
    const { traces } = departure;
    const pictures = traces?.pictures ?? [];
    const threads = traces ? await scrubTraces(tx, traces, person.handle) : [];
    await deletePictureRows(tx, pictures);
    await deleteSearchEntryOf(tx, person.id);
    return { name: "traces.removed", departureId: departure.id, personId: person.id, threads, pictures };
  },
  effects: erasureEffects,
});

const proof = z.object({
  at: kept(),
  columns: z.int(),
  rows: z.int(),
  passages: z.int(),
  pictures: z.int(),
  left: z.array(kept()).readonly(),
});

export const recordProof = operation({
  name: "recordProof",
  input: departureInput.extend({ proof }),
  limit: null,
  load: (tx, { departureId }) => begun(tx, departureId),
  authorize: ({ actor }) => isSystem(actor),
  async write(tx, { input, loaded: { departure, person } }): Promise<EventOf<"erasure.proved">> {
    await noteProof(tx, departure.id, input.proof);
    return {
      name: "erasure.proved",
      departureId: departure.id,
      personId: person.id,
      left: input.proof.left,
    };
  },
  effects: erasureEffects,
});

async function leaver(tx: Tx, departureId: number) {
  const admins = await lockAdmins(tx);
  const departure = await lockDeparture(tx, departureId);
  const person = departure?.personId ? await lockAccount(tx, departure.personId) : undefined;
  if (!departure || !person) throw new DomainError("not_found", "There is no such departure.");
  if (departure.cancelledAt || !departure.confirmedAt)
    throw new DomainError("conflict", "This deletion was cancelled, or never confirmed.");
  return { admins, departure, person };
}

async function begun(tx: Tx, departureId: number) {
  const found = await leaver(tx, departureId);
  if (!found.departure.begunAt) throw new DomainError("conflict", "This erasure has not begun.");
  return found;
}

const NUMBER_BYTES = 6;

function placeholderFor(isAuthor: boolean) {
  const handle = `former-${randomBytes(NUMBER_BYTES).toString("hex")}`;
  const name = isAuthor ? FORMER_AUTHOR : FORMER_MEMBER;
  return { handle, name, ...foldsOf({ handle, name }) };
}
