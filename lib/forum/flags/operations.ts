import { lockCase } from "@/db/commands/cases";
import { countOutcomes, markFlagWithdrawn } from "@/db/commands/flags";
import type { Tx } from "@/db/transaction";
import type { EventOf } from "@/lib/events/event";
import type { Actor, Member } from "@/lib/forum/people/actor";
import { operation } from "@/lib/pipeline/operation";
import { lockedThing } from "./find";
import { flagThingInput, withdrawFlagInput } from "./input";
import { canFlag, canWithdrawFlag } from "./policy";
import { raiseFlag, weighAgain } from "./raise";
import { weightOf } from "./rules";

const FLAGS_AN_HOUR = { points: 30, seconds: 3600 };

/** A second flag of the same member on the same thing changes nothing: the first stands. */
export const flagThing = operation({
  name: "flagThing",
  input: flagThingInput,
  limit: FLAGS_AN_HOUR,
  load: (tx, { subject }, actor) => lockedThing(tx, subject, actor),
  authorize: ({ actor, loaded, at }) => canFlag(actor, loaded.thing, loaded.own, at),
  async write(tx, { input, loaded, actor, at }): Promise<EventOf<"thing.flagged">> {
    const { subject, reason, note } = input;
    const { own, thing } = loaded;
    const name = "thing.flagged";
    const said = { name, subject, threadId: thing.thread?.id ?? null } as const;
    if (own && !own.withdrawnAt) return { ...said, caseId: own.caseId, first: false };
    const sender = senderOf(actor);
    const weight = weightOf({ ...sender, ...(await countOutcomes(tx, sender.id)) });
    const flag = {
      subject,
      origin: "member",
      personId: sender.id,
      reason,
      note: note || null,
      weight,
    } as const;
    const { openCase } = await raiseFlag(tx, flag, at);
    return { ...said, caseId: openCase.id, first: true };
  },
});

/** As long as nobody has decided about it; it can be set again. */
export const withdrawFlag = operation({
  name: "withdrawFlag",
  input: withdrawFlagInput,
  limit: FLAGS_AN_HOUR,
  load: (tx, { subject }, actor) => lockedThing(tx, subject, actor),
  authorize: ({ actor, loaded }) => canWithdrawFlag(actor, loaded.own),
  async write(tx, { input, loaded, at }): Promise<EventOf<"flag.withdrawn">> {
    const { own, thing } = loaded;
    const stood = own && !own.withdrawnAt ? own : null;
    if (stood) await takeBack(tx, stood, at);
    const threadId = thing.thread?.id ?? null;
    return { name: "flag.withdrawn", subject: input.subject, threadId, caseId: stood?.caseId ?? null };
  },
});

async function takeBack(tx: Tx, { id, caseId }: { id: number; caseId: number }, at: Date): Promise<void> {
  await lockCase(tx, caseId);
  await markFlagWithdrawn(tx, id, at);
  await weighAgain(tx, caseId);
}

function senderOf(actor: Actor): Member {
  if (actor.kind !== "member") throw new Error("Only a member flags by name.");
  return actor;
}
