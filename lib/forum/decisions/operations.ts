import { lockContentOf } from "@/db/commands/content";
import type { Tx } from "@/db/transaction";
import type { EventOf } from "@/lib/events/event";
import { canUndo, mayModerate } from "@/lib/forum/moderation/policy";
import { memberOperation } from "@/lib/pipeline/operation";
import { andThen } from "@/lib/pipeline/verdict";
import { decisionEffects } from "./effects";
import { caseFor, decisionToUndo } from "./find";
import { decideInput, undoInput } from "./input";
import { canDecideThat } from "./policy";
import { outlook, wantedIn } from "./possible";
import { type RecordedWhole, type Recording, record, recordWhole } from "./record";
import { takeBack } from "./take-back";
import { lockedThing } from "./thing";

const AN_HOURS_DECISIONS = { points: 1_000, seconds: 3600 };

export const decide = memberOperation({
  name: "decide",
  input: decideInput,
  limit: AN_HOURS_DECISIONS,
  admit: mayModerate,
  async load(tx, input, actor) {
    const at = new Date();
    const thing = await lockedThing(tx, input.subject);
    const { hasCase, escalated, undecided } = await caseFor(tx, input.caseId, input.subject, at);
    const view = await outlook(tx, wantedIn(input, at), { thing, by: actor, hasCase, at });
    return { about: { ...ownedBy(thing.found.owner), kind: input.subject.kind, escalated }, undecided, view };
  },
  authorize: ({ actor, loaded: { about, undecided, view }, at }) =>
    andThen(
      andThen(canDecideThat(actor, view.kind, about, at), () => undecided),
      () => view.verdict,
    ),
  async write(tx, { input, loaded, actor, at }): Promise<EventOf<"decision.made">> {
    const { subject, reasonId, note } = input;
    const { kind, detail } = loaded.view;
    const { until } = wantedIn(input, at);
    const recording = { kind, subject, by: actor, reason: { id: reasonId }, note, until, detail };
    const made = await carriedOut(tx, recording, at);
    const { decisionIds, toldIds, caseId, changed, restored } = made;
    const ids = { decisionIds, toldIds };
    return { name: "decision.made", ...ids, kind, subject, caseId, changed, restored };
  },
  effects: decisionEffects,
});

async function carriedOut(tx: Tx, recording: Recording, at: Date): Promise<RecordedWhole> {
  if (recording.kind === "delete_content")
    return recordWhole(tx, recording, await lockContentOf(tx, recording.subject.id), at);
  const made = await record(tx, recording, at);
  return { ...made, decisionIds: [made.decisionId], toldIds: [made.decisionId] };
}

/** Everything stands again as the other decisions say. */
export const undoDecision = memberOperation({
  name: "undoDecision",
  input: undoInput,
  limit: AN_HOURS_DECISIONS,
  admit: mayModerate,
  load: (tx, { decisionId }) => decisionToUndo(tx, decisionId),
  authorize: ({ actor, loaded: { decision, ...owned }, at }) =>
    canUndo(actor, { ...owned, undoneAt: decision.undoneAt }, at),
  async write(tx, { loaded: { decision }, actor, at }): Promise<EventOf<"decision.undone">> {
    const undone = await takeBack(tx, decision.id, { by: actor, as: "undone" }, at);
    const { decisionIds, toldIds, changed, restored } = undone;
    const { kind, subjectKind, subjectId, caseId } = decision;
    const ids = { decisionIds, toldIds };
    const subject = { kind: subjectKind, id: subjectId };
    return { name: "decision.undone", ...ids, kind, subject, caseId, changed, restored };
  },
  effects: decisionEffects,
});

const ownedBy = (owner: { id: number; role: "member" | "author" | "moderator" | "admin" } | null) => ({
  ownerId: owner?.id ?? null,
  ownerRole: owner?.role ?? null,
});
