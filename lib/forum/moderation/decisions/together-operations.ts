import { randomUUID } from "node:crypto";
import { type CaseTraits, listCaseTraits } from "@/db/cases/alike";
import { listDecisionsTogether } from "@/db/decisions/together";
import { lockPlacesOf } from "@/db/targets/writes";
import type { Tx } from "@/db/transaction";
import { DomainError } from "@/lib/errors";
import type { EffectsOf } from "@/lib/events/effects";
import type { EventOf } from "@/lib/events/event";
import { whatIsAlike } from "@/lib/forum/moderation/cases/alike";
import { targetIfThere } from "@/lib/forum/targets/locked-target";
import { canUndo, mayModerate } from "@/lib/forum/targets/policy";
import type { Member } from "@/lib/pipeline/actor";
import { memberOperation } from "@/lib/pipeline/operation";
import { ALLOW, andThen, deny, type Verdict } from "@/lib/pipeline/verdict";
import { type Foreseen, foresee, wantedIn } from "./effect";
import { effectsOfSeveral } from "./effects";
import { caseFor, decisionToUndo } from "./find";
import { type DecideTogether, decideTogetherInput, undoTogetherInput } from "./input";
import { makeDecisions } from "./make-decision";
import { type About, canDecideThat } from "./policy";
import { undoSeveral } from "./undo";

const AN_HOURS_ROUNDS = { points: 100, seconds: 3600 };

const togetherEffects: EffectsOf<"decisions.made" | "decisions.undone"> = {
  "decisions.made": ({ made }) => effectsOfSeveral(made),
  "decisions.undone": ({ undone }) => effectsOfSeveral(undone),
};

interface Considered {
  readonly of: CaseTraits;
  readonly about: About;
  /** A refusal if a colleague has decided the case meanwhile. */
  readonly undecided: Verdict;
  /** Null if the post or account is gone. */
  readonly view: Foreseen | null;
}

/** One decision and one statement for each case. Cases that a colleague has decided meanwhile are left as they are. */
export const decideTogether = memberOperation({
  name: "decideTogether",
  input: decideTogetherInput,
  limit: AN_HOURS_ROUNDS,
  admit: mayModerate,
  async load(tx, input, actor) {
    const traits = await listCaseTraits(input.caseIds, tx);
    if (traits.length < input.caseIds.length)
      throw new DomainError("not_found", "One of these cases does not exist.");
    const about = traits.toSorted(inOrderOfLocks);
    await lockPlacesOf(tx, about.map(targetOf));
    const considered: Considered[] = [];
    for (const one of about) considered.push(await consider(tx, one, input, actor));
    return { considered, alike: whatIsAlike(traits) !== null };
  },
  authorize({ actor, loaded: { considered, alike }, at }) {
    if (!alike)
      return deny(
        "These cases have neither the writer, nor a flag’s reason, nor a link in common. Decide them one by one.",
        "conflict",
      );
    return anyOf(considered.map((one) => canDecideOne(actor, one, at)));
  },
  async write(tx, { input, loaded, actor, at }): Promise<EventOf<"decisions.made">> {
    const togetherId = randomUUID();
    const { until } = wantedIn(input, at);
    const allowed = loaded.considered.filter((one) => canDecideOne(actor, one, at).allowed);
    const recordings = allowed.flatMap(({ of, view }) => {
      if (!view) return [];
      const { kind, detail } = view;
      const reason = { id: input.reasonId };
      return [{ kind, target: targetOf(of), by: actor, reason, note: input.note, until, detail, togetherId }];
    });
    const recorded = await makeDecisions(tx, recordings, at);
    const made = recordings.flatMap(({ kind, target: subject }, index) => {
      const one = recorded[index];
      const ids = one ? [one.decisionId] : [];
      return one ? [{ ...one, decisionIds: ids, toldIds: ids, kind, subject }] : [];
    });
    const left = loaded.considered.filter((one) => !allowed.includes(one)).map(({ of }) => of.caseId);
    return { name: "decisions.made", togetherId, made, left };
  },
  effects: togetherEffects,
});

export const undoTogether = memberOperation({
  name: "undoTogether",
  input: undoTogetherInput,
  limit: AN_HOURS_ROUNDS,
  admit: mayModerate,
  async load(tx, { togetherId }) {
    const all = await listDecisionsTogether(tx, togetherId);
    if (all.length === 0) throw new DomainError("not_found", "These decisions do not exist.");
    const about = all.toSorted(inOrderOfLocks);
    await lockPlacesOf(tx, about.map(targetOf));
    const locked: Awaited<ReturnType<typeof decisionToUndo>>[] = [];
    for (const { decisionId } of about) locked.push(await decisionToUndo(tx, decisionId));
    return locked;
  },
  authorize({ actor, loaded, at }) {
    return anyOf(loaded.map((one) => canUndoOne(actor, one, at)));
  },
  async write(tx, { input: { togetherId }, loaded, actor, at }): Promise<EventOf<"decisions.undone">> {
    const allowed = loaded.filter((one) => canUndoOne(actor, one, at).allowed);
    const ids = allowed.map(({ decision }) => decision.id);
    const wholes = await undoSeveral(tx, ids, { by: actor, as: "undone" }, at);
    const undone = allowed.flatMap(({ decision: { kind, targetKind, targetId } }, index) => {
      const whole = wholes[index];
      return whole ? [{ ...whole, kind, subject: { kind: targetKind, id: targetId } }] : [];
    });
    const left = loaded.flatMap(({ decision }) => (ids.includes(decision.id) ? [] : [decision.id]));
    return { name: "decisions.undone", togetherId, undone, left };
  },
  effects: togetherEffects,
});

interface Place {
  readonly kind: CaseTraits["kind"];
  readonly targetId: number;
}

const targetOf = ({ kind, targetId }: Place) => ({ kind, id: targetId });

/** Members come last: a flag locks the post that it is about before it locks the post's writer. */
function inOrderOfLocks(one: Place, other: Place): number {
  const late = ({ kind }: Place) => (kind === "person" ? 1 : 0);
  return late(one) - late(other) || one.kind.localeCompare(other.kind) || one.targetId - other.targetId;
}

async function consider(tx: Tx, of: CaseTraits, input: DecideTogether, by: Member): Promise<Considered> {
  const at = new Date();
  const target = targetOf(of);
  const locked = await targetIfThere(tx, target);
  const { kind } = of;
  if (!locked) {
    const about = { ownerId: of.ownerId, ownerRole: null, kind, escalated: false };
    return { of, about, undecided: deny("This post or account no longer exists.", "gone"), view: null };
  }
  const { hasCase, escalated, undecided } = await caseFor(tx, of.caseId, target, at);
  const view = await foresee(tx, wantedIn(input, at), { locked, by, hasCase, at });
  const { owner } = locked.found;
  const about = { ownerId: owner?.id ?? null, ownerRole: owner?.role ?? null, kind, escalated };
  return { of, about, undecided, view };
}

function canDecideOne(actor: Member, { about, undecided, view }: Considered, at: Date): Verdict {
  if (!view) return undecided;
  return andThen(
    andThen(canDecideThat(actor, view.kind, about, at), () => undecided),
    () => view.verdict,
  );
}

type ToUndo = Awaited<ReturnType<typeof decisionToUndo>>;

const canUndoOne = (actor: Member, { decision, ...owned }: ToUndo, at: Date): Verdict =>
  canUndo(actor, { ...owned, undoneAt: decision.undoneAt }, at);

const anyOf = (verdicts: readonly Verdict[]): Verdict =>
  verdicts.find(({ allowed }) => allowed) ?? verdicts[0] ?? ALLOW;
