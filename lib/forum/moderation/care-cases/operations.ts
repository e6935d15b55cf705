import { closeSigns } from "@/db/care/writes";
import { lockCase } from "@/db/cases/writes";
import { DomainError } from "@/lib/errors";
import { none } from "@/lib/events/effects";
import type { EventOf } from "@/lib/events/event";
import { mayModerate } from "@/lib/forum/targets/policy";
import { memberOperation } from "@/lib/pipeline/operation";
import { closeCaseInput } from "./input";
import { canCloseCase } from "./policy";

/**
 * A moderator has looked after somebody who may be in danger, or found nothing to do. It is no decision: the public log
 * says nothing, and nobody is told. What flags say in the same case is still to be decided.
 */
export const closeCase = memberOperation({
  name: "closeCase",
  input: closeCaseInput,
  limit: { points: 600, seconds: 3600 },
  admit: mayModerate,
  async load(tx, { caseId }) {
    const found = await lockCase(tx, caseId);
    if (!found) throw new DomainError("not_found", "There is no such case.");
    return found;
  },
  authorize: ({ actor, loaded, at }) => canCloseCase(actor, loaded, at),
  async write(tx, { input: { outcome }, loaded, actor, at }): Promise<EventOf<"case.closed">> {
    await closeSigns(tx, loaded.id, { outcome, closedById: actor.id, closedAt: at });
    return { name: "case.closed", caseId: loaded.id, by: actor.id };
  },
  effects: { "case.closed": none },
});
