import {
  type LockedCase,
  lockCase,
  lockOpenCase,
  openCase,
  setCaseTaker,
  setEscalated,
} from "@/db/cases/writes";
import { lockPerson } from "@/db/people/writes";
import type { Tx } from "@/db/transaction";
import { DomainError } from "@/lib/errors";
import { none } from "@/lib/events/effects";
import type { EventOf } from "@/lib/events/event";
import { callModeratorsSoon } from "@/lib/events/job";
import { findTarget } from "@/lib/forum/targets/find-target";
import { mayModerate } from "@/lib/forum/targets/policy";
import { memberOperation } from "@/lib/pipeline/operation";
import { caseInput, escalateInput } from "./input";
import { canEscalate, canRelease, canTake } from "./policy";

const AN_HOURS_CASES = { points: 600, seconds: 3600 };

export const takeCase = memberOperation({
  name: "takeCase",
  input: caseInput,
  limit: AN_HOURS_CASES,
  admit: mayModerate,
  load: (tx, { caseId }) => lockedCase(tx, caseId),
  authorize: ({ actor, loaded, at }) => canTake(actor, loaded, at),
  async write(tx, { loaded, actor, at }): Promise<EventOf<"case.taken">> {
    await setCaseTaker(tx, loaded.id, { takenById: actor.id, takenAt: at });
    return { name: "case.taken", caseId: loaded.id, by: actor.id };
  },
  effects: { "case.taken": none },
});

export const releaseCase = memberOperation({
  name: "releaseCase",
  input: caseInput,
  limit: AN_HOURS_CASES,
  admit: mayModerate,
  load: (tx, { caseId }) => lockedCase(tx, caseId),
  authorize: ({ actor, loaded, at }) => canRelease(actor, loaded, at),
  async write(tx, { loaded }): Promise<EventOf<"case.released">> {
    await setCaseTaker(tx, loaded.id, null);
    return { name: "case.released", caseId: loaded.id };
  },
  effects: { "case.released": none },
});

export const escalate = memberOperation({
  name: "escalate",
  input: escalateInput,
  limit: AN_HOURS_CASES,
  admit: mayModerate,
  async load(tx, { subject }) {
    const found = await findTarget(tx, subject);
    const owner = found.owner ? await lockPerson(tx, found.owner.id) : undefined;
    const open = owner ? await lockOpenCase(tx, { kind: "person", id: owner.id }) : null;
    return { owner: owner ?? null, open };
  },
  authorize: ({ actor, loaded, at }) => canEscalate(actor, loaded, at),
  async write(tx, { input: { subject, escalation }, loaded, actor, at }): Promise<EventOf<"case.escalated">> {
    if (!loaded.owner) throw new Error("A case without a member must not be escalated.");
    const personId = loaded.owner.id;
    const by = actor.id;
    const { id } = await openCase(tx, { kind: "person", id: personId, ownerId: personId }, at);
    const from = subject.kind === "person" ? { kind: null, id: null } : subject;
    await setEscalated(tx, id, {
      escalatedAt: at,
      escalatedById: by,
      escalationNote: escalation,
      escalatedFromKind: from.kind,
      escalatedFromId: from.id,
    });
    return { name: "case.escalated", caseId: id, by, personId };
  },
  effects: { "case.escalated": () => ({ jobs: [callModeratorsSoon()] }) },
});

async function lockedCase(tx: Tx, id: number): Promise<LockedCase> {
  const found = await lockCase(tx, id);
  if (!found) throw new DomainError("not_found", "This case does not exist.");
  return found;
}
