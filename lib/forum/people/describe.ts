import { listHandleChanges } from "@/db/people/reads";
import { deleteKeptHandle, keepHandle, lockPerson, updateDescription } from "@/db/people/writes";
import type { Tx } from "@/db/transaction";
import { DomainError } from "@/lib/errors";
import type { EventOf } from "@/lib/events/event";
import { memberOperation } from "@/lib/pipeline/operation";
import { DAY_MS } from "@/lib/time";
import { dayOf } from "@/lib/words/dates";
import { peopleEffects } from "./effects";
import { foldsOf } from "./fold";
import { describePersonInput } from "./input";
import { requireOwnNames } from "./own-names";
import { canWrite } from "./policy";

const HANDLE_CHANGES = { times: 3, days: 30 } as const;
const HANDLE_KEPT_DAYS = 365;

function requireChangeLeft(changes: Date[], at: Date): void {
  const oldest = changes[HANDLE_CHANGES.times - 1];
  if (!oldest) return;
  const again = new Date(oldest.getTime() + HANDLE_CHANGES.days * DAY_MS);
  const message = `You changed your handle 3 times in 30 days. You can change it again on ${dayOf(again)}.`;
  throw new DomainError("rate_limited", message, {
    fields: { handle: message },
    retryAfter: Math.ceil((again.getTime() - at.getTime()) / 1000),
  });
}

export const describePerson = memberOperation({
  name: "describePerson",
  input: describePersonInput,
  limit: { points: 60, seconds: 3600 },
  load: (tx, _input, actor) => lockPerson(tx, actor.id),
  authorize: ({ actor, at }) => canWrite(actor, at),
  async write(tx, { input, loaded, at }): Promise<EventOf<"person.described">> {
    if (!loaded) throw new DomainError("not_found", "Your account is gone.");
    const { id, handle: formerHandle, name: formerName } = loaded;
    const { handle, name } = input;
    const moves = handle !== formerHandle.toLowerCase();
    await requireOwnNames(tx, { handle: moves ? handle : null, name: name === formerName ? null : name }, id);
    if (moves) {
      const since = new Date(at.getTime() - HANDLE_CHANGES.days * DAY_MS);
      requireChangeLeft(await listHandleChanges(tx, id, since), at);
      await giveUp(tx, id, formerHandle, at);
    }
    await deleteKeptHandle(tx, id, handle);
    await updateDescription(tx, id, { ...input, ...foldsOf(input) });
    return { name: "person.described", personId: id, handle, formerHandle };
  },
  effects: peopleEffects,
});

/** Keeps the old handle for a year: nobody else can take it, and links to it redirect. */
function giveUp(tx: Tx, personId: number, handle: string, at: Date): Promise<void> {
  return keepHandle(tx, { personId, handle, keptUntil: new Date(at.getTime() + HANDLE_KEPT_DAYS * DAY_MS) });
}
