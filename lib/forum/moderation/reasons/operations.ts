import { insertReason, lockReasons, updateReason } from "@/db/decisions/writes";
import type { Tx } from "@/db/transaction";
import { DomainError } from "@/lib/errors";
import { everyPage } from "@/lib/events/effects";
import type { EventOf } from "@/lib/events/event";
import { isAdmin } from "@/lib/forum/people/policy";
import { operation } from "@/lib/pipeline/operation";
import { addReasonInput, changeReasonInput, orderReasonsInput, retireReasonInput } from "./input";
import { isNeeded } from "./rules";

const AN_HOURS_CHANGES = { points: 200, seconds: 3600 };

export const addReason = operation({
  name: "addReason",
  input: addReasonInput,
  limit: AN_HOURS_CHANGES,
  admit: isAdmin,
  load: (tx) => lockReasons(tx),
  authorize: ({ actor, at }) => isAdmin(actor, at),
  async write(tx, { input, loaded }): Promise<EventOf<"reason.changed">> {
    const position = Math.max(0, ...loaded.map((reason) => reason.position)) + 1;
    const reasonId = await insertReason(tx, { ...input, position });
    return { name: "reason.changed", reasonId, to: input };
  },
  effects: { "reason.changed": everyPage },
});

export const changeReason = operation({
  name: "changeReason",
  input: changeReasonInput,
  limit: AN_HOURS_CHANGES,
  admit: isAdmin,
  load: (tx, { reasonId }) => reasonIn(tx, reasonId),
  authorize: ({ actor, at }) => isAdmin(actor, at),
  async write(tx, { input: { reasonId, ...words } }): Promise<EventOf<"reason.changed">> {
    await updateReason(tx, reasonId, words);
    return { name: "reason.changed", reasonId, to: words };
  },
  effects: { "reason.changed": everyPage },
});

export const retireReason = operation({
  name: "retireReason",
  input: retireReasonInput,
  limit: AN_HOURS_CHANGES,
  admit: isAdmin,
  load: (tx, { reasonId }) => reasonIn(tx, reasonId),
  authorize: ({ actor, at }) => isAdmin(actor, at),
  async write(tx, { input: { reasonId, retired }, loaded, at }): Promise<EventOf<"reason.changed">> {
    if (retired && isNeeded(loaded.key))
      throw new DomainError(
        "conflict",
        "The forum’s software uses this reason, so you cannot retire it. You can change its words.",
      );
    await updateReason(tx, reasonId, { retiredAt: retired ? (loaded.retiredAt ?? at) : null });
    return { name: "reason.changed", reasonId, to: retired ? "retired" : "offered" };
  },
  effects: { "reason.changed": everyPage },
});

export const orderReasons = operation({
  name: "orderReasons",
  input: orderReasonsInput,
  limit: AN_HOURS_CHANGES,
  admit: isAdmin,
  load: (tx) => lockReasons(tx),
  authorize: ({ actor, at }) => isAdmin(actor, at),
  async write(tx, { input: { reasonIds }, loaded }): Promise<EventOf<"reasons.ordered">> {
    const offered = loaded.filter(({ retiredAt }) => retiredAt === null).map(({ id }) => id);
    if (sorted(offered) !== sorted(reasonIds))
      throw new DomainError(
        "conflict",
        "Another admin has changed this list. Check the new list, then move the reason again.",
      );
    for (const [index, id] of reasonIds.entries()) await updateReason(tx, id, { position: index + 1 });
    return { name: "reasons.ordered", reasonIds };
  },
  effects: { "reasons.ordered": everyPage },
});

const sorted = (ids: readonly number[]) => [...ids].sort((a, b) => a - b).join();

async function reasonIn(tx: Tx, reasonId: number) {
  const reason = (await lockReasons(tx)).find(({ id }) => id === reasonId);
  if (!reason) throw new DomainError("not_found", "This reason does not exist.");
  return reason;
}
