import { findOpenUndo } from "@/db/address-changes/reads";
import {
  insertDeparture,
  lockDeparture,
  lockDepartureByToken,
  lockOpenDeparture,
  updateDeparture,
} from "@/db/departures/writes";
import { lockAccount, lockAdmins } from "@/db/people/role-writes";
import type { Tx } from "@/db/transaction";
import { DomainError } from "@/lib/errors";
import type { EventOf } from "@/lib/events/event";
import { isAdmin, isSystem } from "@/lib/forum/people/policy";
import { hashOfLink, linkOf, newSecret } from "@/lib/forum/people/sign-ins/secrets";
import { memberOperation, operation } from "@/lib/pipeline/operation";
import { DAY_MS, DAY_SECONDS, HOUR_MS } from "@/lib/time";
import { departureEffects } from "./effects";
import {
  askDepartureForInput,
  askDepartureInput,
  confirmDepartureInput,
  departureInput,
  ofPersonInput,
} from "./input";
import { canAskToLeave, canCancel, canConfirm, canEraseFor } from "./policy";
import { GRACE_DAYS, LINK_HOURS, NOTICE_DAYS } from "./rules";

/** Nothing changes before the link of the email is used: a thief who is signed in cannot delete the account alone. */
export const askDeparture = memberOperation({
  name: "askDeparture",
  input: askDepartureInput,
  limit: { points: 5, seconds: DAY_SECONDS },
  async load(tx, _input, actor) {
    if (actor.kind !== "member") throw new DomainError("unauthenticated", "Sign in first.");
    return leaving(tx, actor.id, new Date());
  },
  authorize: ({ loaded, at }) => canAskToLeave(loaded, at),
  async write(tx, { input: { way }, loaded: { open }, actor, at }): Promise<EventOf<"departure.asked">> {
    if (open) await updateDeparture(tx, open.id, { cancelledAt: at });
    const seed = newSecret();
    const departureId = await insertDeparture(tx, {
      personId: actor.id,
      way,
      seed,
      token: hashOfLink(linkOf(seed)),
      askedAt: at,
      tokenExpires: new Date(at.getTime() + LINK_HOURS * HOUR_MS),
    });
    return { name: "departure.asked", departureId, personId: actor.id, way };
  },
  effects: departureEffects,
});

export const confirmDeparture = memberOperation({
  name: "confirmDeparture",
  input: confirmDepartureInput,
  limit: { points: 20, seconds: 3600 },
  async load(tx, { token }) {
    const admins = await lockAdmins(tx);
    const departure = await lockDepartureByToken(tx, token);
    const person = departure?.personId ? await lockAccount(tx, departure.personId) : undefined;
    if (!departure || !person)
      throw new DomainError("not_found", "This link is unknown. Ask for a new email in your settings.");
    return { admins, departure, person };
  },
  authorize: ({ actor, loaded, at }) => canConfirm(actor, loaded, at),
  async write(tx, { loaded: { departure }, actor, at }): Promise<EventOf<"departure.confirmed">> {
    const dueAt = new Date(at.getTime() + GRACE_DAYS * DAY_MS);
    await updateDeparture(tx, departure.id, { confirmedAt: at, dueAt });
    return {
      name: "departure.confirmed",
      departureId: departure.id,
      personId: actor.id,
      way: departure.way,
      dueAt: dueAt.toISOString(),
      reason: null,
    };
  },
  effects: departureEffects,
});

export const cancelDeparture = memberOperation({
  name: "cancelDeparture",
  input: ofPersonInput.partial(),
  limit: { points: 60, seconds: 3600 },
  async load(tx, _input, actor) {
    return actor.kind === "member" ? lockOpenDeparture(tx, actor.id) : null;
  },
  authorize: ({ loaded }) => canCancel(loaded),
  async write(tx, { loaded, actor, at }): Promise<EventOf<"departure.cancelled">> {
    if (!loaded) throw new DomainError("conflict", "There is nothing to cancel.");
    await updateDeparture(tx, loaded.id, { cancelledAt: at });
    return { name: "departure.cancelled", departureId: loaded.id, personId: actor.id, byAdmin: false };
  },
  effects: departureEffects,
});

/** At the member's request, or because the law asks for it. The member gets an email, and can cancel until the day. */
export const askDepartureFor = memberOperation({
  name: "askDepartureFor",
  input: askDepartureForInput,
  limit: { points: 60, seconds: 3600 },
  admit: isAdmin,
  async load(tx, { personId }) {
    await lockAdmins(tx);
    const person = await lockAccount(tx, personId);
    if (!person) throw new DomainError("not_found", "This member does not exist.");
    return { person, open: await lockOpenDeparture(tx, personId) };
  },
  authorize: ({ actor, loaded, at }) => canEraseFor(actor, loaded, at),
  async write(tx, { input, loaded: { open }, actor, at }): Promise<EventOf<"departure.confirmed">> {
    const { personId, way, reason } = input;
    const dueAt = new Date(at.getTime() + GRACE_DAYS * DAY_MS);
    if (open) await updateDeparture(tx, open.id, { cancelledAt: at });
    const departureId = await insertDeparture(tx, {
      personId,
      way,
      reason,
      askedById: actor.id,
      askedAt: at,
      tokenExpires: at,
      confirmedAt: at,
      dueAt,
    });
    return { name: "departure.confirmed", departureId, personId, way, dueAt: dueAt.toISOString(), reason };
  },
  effects: departureEffects,
});

export const cancelDepartureFor = memberOperation({
  name: "cancelDepartureFor",
  input: ofPersonInput,
  limit: { points: 60, seconds: 3600 },
  admit: isAdmin,
  load: (tx, { personId }) => lockOpenDeparture(tx, personId),
  authorize: ({ loaded }) => canCancel(loaded),
  async write(tx, { input, loaded, at }): Promise<EventOf<"departure.cancelled">> {
    if (!loaded) throw new DomainError("conflict", "There is nothing to cancel.");
    await updateDeparture(tx, loaded.id, { cancelledAt: at });
    return { name: "departure.cancelled", departureId: loaded.id, personId: input.personId, byAdmin: true };
  },
  effects: departureEffects,
});

/** For an erasure that is days late (rules.ts). */
export const postponeDeparture = operation({
  name: "postponeDeparture",
  input: departureInput,
  limit: null,
  async load(tx, { departureId }) {
    const departure = await lockDeparture(tx, departureId);
    if (!departure) throw new DomainError("not_found", "There is no such departure.");
    return departure;
  },
  authorize: ({ actor }) => isSystem(actor),
  async write(tx, { loaded, at }): Promise<EventOf<"departure.postponed">> {
    const dueAt = new Date(at.getTime() + NOTICE_DAYS * DAY_MS);
    await updateDeparture(tx, loaded.id, { dueAt });
    const { id: departureId, personId } = loaded;
    return { name: "departure.postponed", departureId, personId: personId ?? 0, dueAt: dueAt.toISOString() };
  },
  effects: departureEffects,
});

async function leaving(tx: Tx, personId: number, at: Date) {
  const admins = await lockAdmins(tx);
  const person = await lockAccount(tx, personId);
  if (!person) throw new DomainError("not_found", "Your account is gone.");
  return {
    admins,
    person,
    hasAddress: person.email !== null,
    open: await lockOpenDeparture(tx, personId),
    undoUntil: await findOpenUndo(tx, personId, at),
  };
}
