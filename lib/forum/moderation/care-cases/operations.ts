import { closeSigns } from "@/db/care/writes";
import { lockCase } from "@/db/cases/writes";
import { DomainError } from "@/lib/errors";
import { none } from "@/lib/events/effects";
import type { EventOf } from "@/lib/events/event";
import { mayModerate } from "@/lib/forum/targets/policy";
import { memberOperation } from "@/lib/pipeline/operation";
import { closeCaseInput } from "./input";
import { canCloseCase } from "./policy";

/** Closes a care case without a decision: nothing in the public log, no notification. Flags on the same post stay open. */
export const closeCase = memberOperation({
  name: "closeCase",
  input: closeCaseInput,
  limit: { points: 600, seconds: 3600 },
  admit: mayModerate,
  async load(tx, { caseId }) {
    const found = await lockCase(tx, caseId);
    if (!found) throw new DomainError("not_found", "This case does not exist.");
    return found;
  },
  authorize: ({ actor, loaded, at }) => canCloseCase(actor, loaded, at),
  async write(tx, { input: { outcome }, loaded, actor, at }): Promise<EventOf<"case.closed">> {
    await closeSigns(tx, loaded.id, { outcome, closedById: actor.id, closedAt: at });
    return { name: "case.closed", caseId: loaded.id, by: actor.id };
  },
  effects: { "case.closed": none },
});
