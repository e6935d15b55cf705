import { lockCase } from "@/db/cases/writes";
import { countOutcomes } from "@/db/flags/reads";
import { markFlagWithdrawn } from "@/db/flags/writes";
import type { Tx } from "@/db/transaction";
import type { EventOf } from "@/lib/events/event";
import { raiseFlag, weighAgain } from "@/lib/forum/filters/holding/raise-flag";
import { memberOperation } from "@/lib/pipeline/operation";
import { flagEffects } from "./effects";
import { lockedFlagTarget } from "./find";
import { broughtAbout, flaggedBefore, flaggedNow } from "./flagged";
import { hideByWeight, showIfLight } from "./hide-by-weight";
import { flagTargetInput, withdrawFlagInput } from "./input";
import { canFlag, canWithdrawFlag } from "./policy";
import { weightOf } from "./rules";

const FLAGS_AN_HOUR = { points: 30, seconds: 3600 };

export const flagTarget = memberOperation({
  name: "flagTarget",
  input: flagTargetInput,
  limit: FLAGS_AN_HOUR,
  load: (tx, { subject }, actor) => lockedFlagTarget(tx, subject, actor),
  authorize: ({ actor, loaded, at }) => canFlag(actor, loaded.target, loaded.own, at),
  async write(tx, { input, loaded, actor, at }): Promise<EventOf<"target.flagged">> {
    const { subject, reason, note } = input;
    const { own, target } = loaded;
    if (own && !own.withdrawnAt) return flaggedBefore(target, own.caseId);
    const weight = weightOf({ ...actor, ...(await countOutcomes(tx, actor.id)) }, at);
    const by = { origin: "member", personId: actor.id } as const;
    const flagged = await raiseFlag(tx, { target: subject, ...by, reason, note: note || null, weight }, at);
    return flaggedNow(target, flagged, await hideByWeight(tx, target, flagged, at));
  },
  effects: flagEffects,
});

export const withdrawFlag = memberOperation({
  name: "withdrawFlag",
  input: withdrawFlagInput,
  limit: FLAGS_AN_HOUR,
  load: (tx, { subject }, actor) => lockedFlagTarget(tx, subject, actor),
  authorize: ({ loaded }) => canWithdrawFlag(loaded.own),
  async write(tx, { input, loaded, at }): Promise<EventOf<"flag.withdrawn">> {
    const { own, target } = loaded;
    const stood = own && !own.withdrawnAt ? own : null;
    const shown = stood && (await takenBack(tx, stood, at));
    return {
      name: "flag.withdrawn",
      subject: input.subject,
      threadId: target.thread?.id,
      caseId: stood?.caseId ?? null,
      ...broughtAbout(shown ? [shown] : []),
    };
  },
  effects: flagEffects,
});

async function takenBack(tx: Tx, { id, caseId }: { id: number; caseId: number }, at: Date) {
  await lockCase(tx, caseId);
  await markFlagWithdrawn(tx, id, at);
  return showIfLight(tx, caseId, await weighAgain(tx, caseId), at);
}
