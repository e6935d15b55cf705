import { type LockedCase, lockCase, setTaker } from "@/db/commands/cases";
import type { Tx } from "@/db/transaction";
import { DomainError } from "@/lib/errors";
import type { EventOf } from "@/lib/events/event";
import { mayModerate } from "@/lib/forum/moderation/policy";
import { writerOf } from "@/lib/forum/threads/find";
import { operation } from "@/lib/pipeline/operation";
import { caseInput } from "./input";
import { canRelease, canTake } from "./policy";

const AN_HOURS_CASES = { points: 600, seconds: 3600 };

/** Somebody is at work on it: the others are told who, for as long as `isTaken` holds. */
export const takeCase = operation({
  name: "takeCase",
  input: caseInput,
  limit: AN_HOURS_CASES,
  admit: mayModerate,
  load: (tx, { caseId }) => lockedCase(tx, caseId),
  authorize: ({ actor, loaded, at }) => canTake(actor, loaded, at),
  async write(tx, { loaded, actor, at }): Promise<EventOf<"case.taken">> {
    const by = writerOf(actor).id;
    await setTaker(tx, loaded.id, { takenById: by, takenAt: at });
    return { name: "case.taken", caseId: loaded.id, by };
  },
});

export const releaseCase = operation({
  name: "releaseCase",
  input: caseInput,
  limit: AN_HOURS_CASES,
  admit: mayModerate,
  load: (tx, { caseId }) => lockedCase(tx, caseId),
  authorize: ({ actor, loaded, at }) => canRelease(actor, loaded, at),
  async write(tx, { loaded }): Promise<EventOf<"case.released">> {
    await setTaker(tx, loaded.id, null);
    return { name: "case.released", caseId: loaded.id };
  },
});

async function lockedCase(tx: Tx, id: number): Promise<LockedCase> {
  const found = await lockCase(tx, id);
  if (!found) throw new DomainError("not_found", "There is no such case.");
  return found;
}
