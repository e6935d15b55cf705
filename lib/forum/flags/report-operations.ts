import { findSameReport } from "@/db/commands/flags";
import type { EventOf } from "@/lib/events/event";
import { operation } from "@/lib/pipeline/operation";
import { lockedThing } from "./find";
import { canReport } from "./policy";
import { raiseFlag } from "./raise";
import { reportInput } from "./report-input";
import { WEIGHT_OF_VISITOR } from "./rules";

/** Anybody says that something is against the law: no account is needed for it, and none is noted. */
export const reportIllegal = operation({
  name: "reportIllegal",
  input: reportInput,
  limit: { points: 6, seconds: 3600 },
  limitPerSubject: { points: 60, seconds: 3600, subject: ({ subject: { kind, id } }) => `${kind}:${id}` },
  load: (tx, { subject }, actor) => lockedThing(tx, subject, actor),
  authorize: ({ actor, loaded }) => canReport(actor, loaded.thing),
  async write(tx, { input, loaded, at }): Promise<EventOf<"thing.flagged">> {
    const { subject, why, name, email } = input;
    const said = { name: "thing.flagged", subject, threadId: loaded.thing.thread?.id ?? null } as const;
    const same = await findSameReport(tx, subject, why);
    if (same) return { ...said, caseId: same.caseId, first: false };
    const notifier = { notifierName: name || null, notifierEmail: email || null };
    const flag = { subject, origin: "visitor", reason: "illegal", note: why, ...notifier } as const;
    const { openCase } = await raiseFlag(tx, { ...flag, weight: WEIGHT_OF_VISITOR }, at);
    return { ...said, caseId: openCase.id, first: true };
  },
});
