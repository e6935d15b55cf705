import {
  findAppealable,
  findAppealed,
  insertAppeal,
  insertAppealMessage,
  lockAppeal,
  markAppealDecided,
} from "@/db/appeals/writes";
import type { StoredDecision } from "@/db/decisions/reads";
import { lockDecision } from "@/db/decisions/writes";
import { listActiveModerators } from "@/db/people/members";
import type { Tx } from "@/db/transaction";
import { DomainError } from "@/lib/errors";
import type { EventOf } from "@/lib/events/event";
import { lockedDecision } from "@/lib/forum/moderation/decisions/find";
import { logDecisions } from "@/lib/forum/moderation/decisions/log";
import { undo } from "@/lib/forum/moderation/decisions/undo";
import { readThresholds } from "@/lib/forum/people/settings/thresholds";
import { NOTHING_CHANGED } from "@/lib/forum/targets/changed";
import { NOWHERE, placeOf, targetIfThere } from "@/lib/forum/targets/locked-target";
import { mayModerate } from "@/lib/forum/targets/policy";
import { memberOperation } from "@/lib/pipeline/operation";
import { DAY_SECONDS } from "@/lib/time";
import { appealEffects } from "./effects";
import { appealMessageInput, decideAppealInput, makeAppealInput } from "./input";
import { canAppeal, canDecideAppeal, canWriteToAppeal } from "./policy";

/** Call last in a transaction: only one transaction at a time writes to the log. */
async function logRefusal(tx: Tx, decision: StoredDecision, by: string, at: Date): Promise<void> {
  const { targetKind, targetId, partOfId } = decision;
  const locked = await targetIfThere(tx, { kind: targetKind, id: targetId });
  const place = locked ? placeOf(locked, partOfId !== null) : NOWHERE;
  await logDecisions(tx, "appeal_refused", [{ decision, by, place }], at);
}

const A_DAYS_APPEALS = { points: 50, seconds: DAY_SECONDS };
const AN_HOURS_DECISIONS = { points: 300, seconds: 3600 };

export const makeAppeal = memberOperation({
  name: "makeAppeal",
  input: makeAppealInput,
  limit: A_DAYS_APPEALS,
  load: async (tx, { decisionId }) => ({
    decision: await decisionToAppeal(tx, decisionId),
    days: (await readThresholds(tx)).appealDays,
  }),
  authorize: ({ actor, loaded: { decision, days }, at }) => canAppeal(actor, decision, { at, days }),
  async write(tx, { input: { decisionId, text }, actor, at }): Promise<EventOf<"appeal.made">> {
    const appealId = await insertAppeal(tx, { decisionId, personId: actor.id, text, createdAt: at });
    return { name: "appeal.made", appealId, decisionId };
  },
  effects: appealEffects,
});

export const addAppealMessage = memberOperation({
  name: "addAppealMessage",
  input: appealMessageInput,
  limit: A_DAYS_APPEALS,
  load: (tx, { appealId }) => openAppeal(tx, appealId),
  authorize: ({ actor, loaded: { appeal, moderators }, at }) =>
    canWriteToAppeal(actor, appeal, { at, moderators }),
  async write(
    tx,
    { input: { appealId, text }, loaded, actor, at },
  ): Promise<EventOf<"appeal.message_added">> {
    const { personId, decisionId } = loaded.appeal;
    await insertAppealMessage(tx, { appealId, personId: actor.id, text, createdAt: at });
    return { name: "appeal.message_added", appealId, decisionId, asked: actor.id !== personId };
  },
  effects: appealEffects,
});

export const decideAppeal = memberOperation({
  name: "decideAppeal",
  input: decideAppealInput,
  limit: AN_HOURS_DECISIONS,
  admit: mayModerate,
  load: (tx, { appealId }) => openAppeal(tx, appealId),
  authorize: ({ actor, loaded: { appeal, moderators }, at }) =>
    canDecideAppeal(actor, appeal, { at, moderators }),
  async write(tx, { input, loaded, actor, at }): Promise<EventOf<"appeal.decided">> {
    const { appealId, granted, answer } = input;
    const { decisionId } = loaded.appeal;
    await markAppealDecided(tx, appealId, { granted, answer, decidedById: actor.id, decidedAt: at });
    const event = {
      name: "appeal.decided",
      appealId,
      decisionId,
      granted,
      kind: loaded.appeal.kind,
    } as const;
    if (granted) {
      const undone = await undo(tx, decisionId, { by: actor, as: "appeal_granted" }, at);
      return {
        ...event,
        decisionIds: undone.decisionIds,
        changed: undone.changed,
        restored: undone.restored,
      };
    }
    const decision = await lockDecision(tx, decisionId);
    if (decision) await logRefusal(tx, decision, actor.handle, at);
    return { ...event, decisionIds: [], changed: NOTHING_CHANGED, restored: [] };
  },
  effects: appealEffects,
});

async function decisionToAppeal(tx: Tx, decisionId: number) {
  await lockedDecision(tx, decisionId);
  const decision = await findAppealable(tx, decisionId);
  if (!decision) throw new DomainError("not_found", "This decision does not exist.");
  return decision;
}

/** Locks the target, the decision and then the appeal: a new decision about the target takes the locks in the same order. */
async function openAppeal(tx: Tx, id: number) {
  const decisionId = await findAppealed(tx, id);
  if (decisionId !== null) await lockedDecision(tx, decisionId);
  const appeal = decisionId === null ? null : await lockAppeal(tx, id);
  if (!appeal) throw new DomainError("not_found", "This appeal does not exist.");
  return { appeal, moderators: await listActiveModerators(new Date(), tx) };
}
