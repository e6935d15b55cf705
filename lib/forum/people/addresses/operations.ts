import { z } from "zod";
import { findOpenUndo } from "@/db/address-changes/reads";
import {
  insertAddressChange,
  lockAddressChange,
  undoSince,
  updateAddress,
  updateAddressChange,
} from "@/db/address-changes/writes";
import { lockAccount } from "@/db/people/role-writes";
import { deleteSessions } from "@/db/sign-ins/writes";
import { cacheKey } from "@/lib/addresses/cache-keys";
import { DomainError } from "@/lib/errors";
import type { EffectsOf } from "@/lib/events/effects";
import type { EventOf } from "@/lib/events/event";
import { hash } from "@/lib/forum/people/departures/input";
import { address } from "@/lib/forum/people/sign-ins/input";
import { hashOfLink, linkOf, newSecret } from "@/lib/forum/people/sign-ins/secrets";
import { memberOperation, operation } from "@/lib/pipeline/operation";
import { DAY_MS, DAY_SECONDS, HOUR_MS } from "@/lib/time";
import { canAskForChange, canConfirmChange, canUndoChange } from "./policy";

const LINK_HOURS = 24;
/** Days for which the earlier address can undo the change. */
const UNDO_DAYS = 7;

export const undoSeedOf = (seed: string) => `${seed}:undo`;

const mailed =
  (what: "asked" | "confirmed" | "undone") =>
  ({ changeId }: { readonly changeId: number }) => ({
    jobs: [{ name: "mail_address_change" as const, payload: { changeId, what } }],
  });

const effects: EffectsOf<"address_change.asked" | "address_change.confirmed" | "address_change.undone"> = {
  "address_change.asked": mailed("asked"),
  // The page of an unproved address offers to take it.
  "address_change.confirmed": (event) => ({
    stale: [cacheKey.person(event.handle)],
    ...mailed("confirmed")(event),
  }),
  "address_change.undone": (event) => ({
    stale: [cacheKey.person(event.handle)],
    ...mailed("undone")(event),
  }),
};

/** Whether the address belongs to a member shows only to who reads its emails. */
export const askAddressChange = memberOperation({
  name: "askAddressChange",
  input: z.object({ email: address }),
  limit: { points: 5, seconds: DAY_SECONDS },
  async load(tx, _input, actor) {
    const person = actor.kind === "member" ? await lockAccount(tx, actor.id) : undefined;
    if (!person) throw new DomainError("not_found", "Your account is gone.");
    return { person, undoUntil: await findOpenUndo(tx, person.id, new Date()) };
  },
  authorize: ({ input, loaded, at }) => canAskForChange({ ...loaded, wanted: input.email }, at),
  async write(tx, { input, loaded: { person }, at }): Promise<EventOf<"address_change.asked">> {
    const seed = newSecret();
    const changeId = await insertAddressChange(tx, {
      personId: person.id,
      oldEmail: person.email,
      newEmail: input.email,
      seed,
      token: hashOfLink(linkOf(seed)),
      undoToken: hashOfLink(linkOf(undoSeedOf(seed))),
      askedAt: at,
      tokenExpires: new Date(at.getTime() + LINK_HOURS * HOUR_MS),
    });
    return { name: "address_change.asked", changeId, personId: person.id };
  },
  effects: { "address_change.asked": effects["address_change.asked"] },
});

export const confirmAddressChange = memberOperation({
  name: "confirmAddressChange",
  input: z.object({ token: hash }),
  limit: { points: 20, seconds: 3600 },
  async load(tx, { token }, actor) {
    const person = actor.kind === "member" ? await lockAccount(tx, actor.id) : undefined;
    const change = await lockAddressChange(tx, "token", token);
    if (!change || !person)
      throw new DomainError("not_found", "This link is unknown. Ask for a new email in your settings.");
    return { change, person };
  },
  authorize: ({ actor, loaded, at }) => canConfirmChange(actor, loaded, at),
  async write(tx, { loaded: { change, person }, at }): Promise<EventOf<"address_change.confirmed">> {
    await updateAddress(tx, person.id, { from: person.email, to: change.newEmail, at });
    await updateAddressChange(tx, change.id, {
      confirmedAt: at,
      undoUntil: new Date(at.getTime() + UNDO_DAYS * DAY_MS),
    });
    return {
      name: "address_change.confirmed",
      changeId: change.id,
      personId: person.id,
      handle: person.handle,
    };
  },
  effects: { "address_change.confirmed": effects["address_change.confirmed"] },
});

/** The link is in the email to the earlier address. Nobody needs to be signed in, because a thief may be. */
export const undoAddressChange = operation({
  name: "undoAddressChange",
  input: z.object({ token: hash }),
  limit: { points: 20, seconds: 3600 },
  async load(tx, { token }) {
    const change = await lockAddressChange(tx, "undoToken", token);
    const person = change && (await lockAccount(tx, change.personId));
    if (!change || !person) throw new DomainError("not_found", "This link is unknown.");
    return { change, person };
  },
  authorize: ({ loaded, at }) => canUndoChange(loaded, at),
  async write(tx, { loaded: { change, person }, at }): Promise<EventOf<"address_change.undone">> {
    if (change.oldEmail) await updateAddress(tx, person.id, { from: person.email, to: change.oldEmail, at });
    await undoSince(tx, person.id, change.askedAt, at);
    await updateAddressChange(tx, change.id, { undoneAt: at });
    const sessions = await deleteSessions(tx, person.id, null);
    return {
      name: "address_change.undone",
      changeId: change.id,
      personId: person.id,
      handle: person.handle,
      sessions,
    };
  },
  effects: { "address_change.undone": effects["address_change.undone"] },
});
