import { findCaseBehind } from "@/db/cases/reads";
import type { EventOf } from "@/lib/events/event";
import { lockedTarget } from "@/lib/forum/targets/locked-target";
import { canUndo, mayModerate } from "@/lib/forum/targets/policy";
import { memberOperation } from "@/lib/pipeline/operation";
import { andThen } from "@/lib/pipeline/verdict";
import { foresee, wantedIn } from "./effect";
import { decisionEffects } from "./effects";
import { caseFor, decisionToUndo } from "./find";
import { decideInput, undoInput } from "./input";
import { lockParts, makeDecision } from "./make-decision";
import { canDecideThat } from "./policy";
import { undo } from "./undo";

const AN_HOURS_DECISIONS = { points: 1_000, seconds: 3600 };

export const decide = memberOperation({
  name: "decide",
  input: decideInput,
  limit: AN_HOURS_DECISIONS,
  admit: mayModerate,
  async load(tx, input, actor) {
    const at = new Date();
    const content = await lockParts(tx, input.kind, input.subject);
    const locked = await lockedTarget(tx, input.subject);
    const { hasCase, escalated, undecided } = await caseFor(tx, input.caseId, input.subject, at);
    const behind =
      input.subject.kind === "person" ? await findCaseBehind(input.subject.id, input.fromCaseId, tx) : null;
    const view = await foresee(tx, wantedIn(input, at), { locked, by: actor, hasCase, at });
    return {
      about: { ...ownedBy(locked.found.owner), kind: input.subject.kind, escalated },
      undecided,
      view,
      content,
      behind,
    };
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
    const { behind } = loaded;
    const reason = { id: reasonId };
    const recording = { kind, target: subject, by: actor, reason, note, until, detail, behind };
    const made = await makeDecision(tx, recording, at, loaded.content);
    const { decisionIds, toldIds, caseId, changed, restored } = made;
    const ids = { decisionIds, toldIds };
    return { name: "decision.made", ...ids, kind, subject, caseId, changed, restored };
  },
  effects: decisionEffects,
});

export const undoDecision = memberOperation({
  name: "undoDecision",
  input: undoInput,
  limit: AN_HOURS_DECISIONS,
  admit: mayModerate,
  load: (tx, { decisionId }) => decisionToUndo(tx, decisionId),
  authorize: ({ actor, loaded: { decision, ...owned }, at }) =>
    canUndo(actor, { ...owned, undoneAt: decision.undoneAt }, at),
  async write(tx, { loaded: { decision }, actor, at }): Promise<EventOf<"decision.undone">> {
    const undone = await undo(tx, decision.id, { by: actor, as: "undone" }, at);
    const { decisionIds, toldIds, changed, restored } = undone;
    const { kind, targetKind, targetId, caseId } = decision;
    const ids = { decisionIds, toldIds };
    const subject = { kind: targetKind, id: targetId };
    return { name: "decision.undone", ...ids, kind, subject, caseId, changed, restored };
  },
  effects: decisionEffects,
});

const ownedBy = (owner: { id: number; role: "member" | "author" | "moderator" | "admin" } | null) => ({
  ownerId: owner?.id ?? null,
  ownerRole: owner?.role ?? null,
});
