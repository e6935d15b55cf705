import { insertDeparture, lockOpenDeparture, updateDeparture } from "@/db/departures/writes";
import { lockAccount } from "@/db/people/role-writes";
import { DomainError } from "@/lib/errors";
import { none } from "@/lib/events/effects";
import type { EventOf } from "@/lib/events/event";
import { isSystem } from "@/lib/forum/people/policy";
import { operation } from "@/lib/pipeline/operation";
import { ofPersonInput, wayInput } from "./input";

/** Somebody who was erased is here again, with a restored database. */
export const comeBackErasure = operation({
  name: "comeBackErasure",
  input: ofPersonInput.extend({ way: wayInput }),
  limit: null,
  async load(tx, { personId }) {
    const person = await lockAccount(tx, personId);
    if (!person) throw new DomainError("not_found", "There is no such person.");
    return lockOpenDeparture(tx, personId);
  },
  authorize: ({ actor }) => isSystem(actor),
  async write(tx, { input: { personId, way }, loaded: open, at }): Promise<EventOf<"departure.repeated">> {
    const now = { confirmedAt: at, dueAt: at, again: true, way };
    if (open) await updateDeparture(tx, open.id, now);
    const departureId =
      open?.id ?? (await insertDeparture(tx, { personId, askedAt: at, tokenExpires: at, ...now }));
    return { name: "departure.repeated", departureId, personId, way };
  },
  effects: { "departure.repeated": none },
});
