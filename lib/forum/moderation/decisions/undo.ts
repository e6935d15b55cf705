import { closeAppealsOf, reopenAppealsAnsweredBy } from "@/db/appeals/writes";
import { lockOpenCase, moveFlagsBack, reopenCase, updateFlagOutcomes } from "@/db/cases/writes";
import { listDecisionsAbout, listPartsInForce, type StoredDecision } from "@/db/decisions/reads";
import { lockDecision, markUndone } from "@/db/decisions/writes";
import { listDecidedOnce } from "@/db/targets/writes";
import type { Tx } from "@/db/transaction";
import { DomainError } from "@/lib/errors";
import type { Changed } from "@/lib/events/event";
import type { LogPlace } from "@/lib/forum/filters/holding/log-entry";
import { weighAgain } from "@/lib/forum/filters/holding/raise-flag";
import { setState } from "@/lib/forum/filters/holding/set-state";
import { beforeOf, wasAccepted } from "@/lib/forum/filters/holding/state";
import type { Recorded } from "@/lib/forum/filters/holding/store-decision";
import { allOf, NOTHING_CHANGED } from "@/lib/forum/targets/changed";
import { NOWHERE, placeOf, targetIfThere } from "@/lib/forum/targets/locked-target";
import type { Target } from "@/lib/forum/targets/target";
import { whatShows } from "@/lib/forum/targets/visibility";
import type { Member } from "@/lib/pipeline/actor";
import { stateOf } from "./effect";
import { KINDS } from "./kinds";
import { logDecisions } from "./log";
import { placeIn, restoreMany } from "./many";

export interface UndoneWhole extends Recorded {
  readonly decisionIds: readonly number[];
  readonly toldIds: readonly number[];
}

interface By {
  readonly by: Pick<Member, "id" | "handle"> | null;
  readonly as: "undone" | "appeal_granted";
}

/** An undo reopens the case; a granted appeal leaves it closed, in favour of the member concerned. */
export async function undo(tx: Tx, decisionId: number, how: By, at: Date): Promise<UndoneWhole> {
  const { whole, logged } = await undoWhole(tx, decisionId, how, at);
  await logDecisions(tx, how.as, logged, at);
  return whole;
}

/** Once all targets and decisions are locked. The log is written last, for all decisions at once. */
export async function undoSeveral(
  tx: Tx,
  decisionIds: readonly number[],
  how: By,
  at: Date,
): Promise<readonly UndoneWhole[]> {
  const undone: Awaited<ReturnType<typeof undoWhole>>[] = [];
  for (const id of decisionIds) undone.push(await undoWhole(tx, id, how, at));
  await logDecisions(
    tx,
    how.as,
    undone.flatMap(({ logged }) => logged),
    at,
  );
  return undone.map(({ whole }) => whole);
}

async function undoWhole(tx: Tx, decisionId: number, { by, as }: By, at: Date) {
  const whole = await standingDecision(tx, decisionId);
  const parts = await partsOf(tx, [whole.id]);
  const all = [whole, ...parts, ...(await alsoUndone(tx, whole, as))];
  const decisionIds = all.map(({ id }) => id);
  await markUndone(tx, decisionIds, { undoneAt: at, undoneById: by?.id ?? null });
  await closeAppealsOf(tx, decisionIds, { granted: true, decidedById: by?.id ?? null, decidedAt: at });
  const many = parts.length > 0 ? await undoMany(tx, whole, parts) : NOTHING_UNDONE;
  const singly = all.filter(({ id }) => !many.places.has(id));
  const undone: Undone[] = [];
  for (const decision of singly) undone.push(await undoOne(tx, decision, at));
  for (const decision of all) {
    await reopen(tx, decision, as, at);
    await reopenAppealsAnsweredBy(tx, decision);
  }
  const places = new Map([
    ...undone.map(({ decision, place }) => [decision.id, place] as const),
    ...many.places,
  ]);
  const logged = all.map((decision) => ({
    decision,
    by: by?.handle ?? null,
    place: places.get(decision.id) ?? NOWHERE,
  }));
  const changed = allOf([...undone.map((one) => one.changed), many.changed]);
  // The posts notified their recipients when they were posted.
  const restored = undone.flatMap((one) => one.restored);
  const told = all.filter(({ id, caseId }) => id === decisionId || caseId !== null);
  const toldIds = told.map(({ id }) => id);
  const { caseId } = whole;
  return {
    whole: { decisionId, decisionIds, toldIds, caseId, changed, restored } satisfies UndoneWhole,
    logged,
  };
}

const NOTHING_UNDONE = { places: new Map<number, LogPlace>(), changed: NOTHING_CHANGED };

async function undoMany(tx: Tx, whole: StoredDecision, parts: readonly StoredDecision[]) {
  const decisionOf = new Map(parts.map((part) => [`${part.targetKind} ${part.targetId}`, part.id]));
  const texts = (await listDecidedOnce(tx, whole.id)).flatMap((text) => {
    const decisionId = decisionOf.get(`${text.kind} ${text.id}`);
    return decisionId === undefined ? [] : [{ text, decisionId }];
  });
  const changed = await restoreMany(
    tx,
    texts.map(({ text }) => text),
  );
  return {
    places: new Map(texts.map(({ text, decisionId }) => [decisionId, placeIn(text)])),
    changed,
  };
}

async function standingDecision(tx: Tx, id: number): Promise<StoredDecision> {
  const decision = await lockDecision(tx, id);
  if (!decision) throw new DomainError("not_found", "This decision does not exist.");
  if (decision.undoneAt) throw new DomainError("conflict", "This decision has already been undone.");
  return decision;
}

async function partsOf(tx: Tx, wholes: readonly number[]): Promise<StoredDecision[]> {
  const parts = await listPartsInForce(tx, wholes);
  return parts.length === 0
    ? []
    : [
        ...parts,
        ...(await partsOf(
          tx,
          parts.map(({ id }) => id),
        )),
      ];
}

/** A granted appeal against a moderator's decision also undoes the automatic decision before it. */
async function alsoUndone(tx: Tx, whole: StoredDecision, as: By["as"]): Promise<StoredDecision[]> {
  if (as === "undone" || whole.byId === null) return [];
  const about = await listDecisionsAbout(tx, { kind: whole.targetKind, id: whole.targetId });
  return about.filter(({ id, byId, undoneAt }) => byId === null && undoneAt === null && id < whole.id);
}

/** The case stays closed if a moderator has made another decision about the target since. */
async function reopen(tx: Tx, decision: StoredDecision, as: By["as"], at: Date): Promise<void> {
  const { id, caseId, byId, targetKind, targetId } = decision;
  if (caseId === null || byId === null) return;
  if (as === "appeal_granted") return updateFlagOutcomes(tx, caseId, { upheld: false, decidedAt: at });
  const about = await listDecisionsAbout(tx, { kind: targetKind, id: targetId });
  const since = about.some((other) => other.id > id && other.byId !== null && other.undoneAt === null);
  if (since) return;
  const open = await lockOpenCase(tx, { kind: targetKind, id: targetId });
  if (!open) return reopenCase(tx, caseId);
  // A newer flag has opened another case, in which the flags count again.
  await moveFlagsBack(tx, caseId, open.id);
  await weighAgain(tx, open.id);
}

interface Undone {
  readonly decision: StoredDecision;
  readonly place: LogPlace;
  readonly changed: Changed;
  readonly restored: readonly Target[];
}

async function undoOne(tx: Tx, decision: StoredDecision, at: Date): Promise<Undone> {
  const target = { kind: decision.targetKind, id: decision.targetId };
  const locked = await targetIfThere(tx, target);
  if (!locked) return { decision, place: NOWHERE, changed: NOTHING_CHANGED, restored: [] };
  const { work } = KINDS[decision.kind];
  const changed = work ? await work.undo(tx, locked, beforeOf(decision).kept, at) : NOTHING_CHANGED;
  const about = await listDecisionsAbout(tx, target);
  const restored = await setState(tx, locked, stateOf(about, locked.state), { accepted: wasAccepted(about) });
  const place = placeOf(locked, decision.partOfId !== null);
  return { decision, place, changed: allOf([await whatShows(tx, locked), changed]), restored };
}
