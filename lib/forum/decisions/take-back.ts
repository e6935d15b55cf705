import { closeAppealsOf } from "@/db/commands/appeals";
import { lockDecidedOnce } from "@/db/commands/content";
import { reopenCase, settleFlags } from "@/db/commands/decided-cases";
import {
  insertLogEntries,
  listDecisionsAbout,
  listStandingParts,
  lockDecision,
  markUndone,
  type StoredDecision,
} from "@/db/commands/decisions";
import type { Tx } from "@/db/transaction";
import { DomainError } from "@/lib/errors";
import type { Changed } from "@/lib/events/event";
import { logData } from "@/lib/forum/log/entry";
import type { Subject } from "@/lib/forum/moderation/subject";
import type { Member } from "@/lib/pipeline/actor";
import { allOf, NOTHING_CHANGED, whatShows } from "./changed";
import { waysOf } from "./kinds";
import { placeIn, restoreMany } from "./many";
import type { Recorded } from "./record";
import { restand } from "./restand";
import { standingAfter } from "./standing";
import { bearingsOf, beforeOf, originOf, wasAccepted } from "./stored";
import { NOWHERE, placeOf, thingIfThere } from "./thing";

export interface TakenBack extends Recorded {
  /** It, all that was a part of it, and what else went with it. */
  readonly decisionIds: readonly number[];
  /** It, and the parts that had decided a case: those who flagged them hear of it. */
  readonly toldIds: readonly number[];
}

interface By {
  /** Null where the program takes back what it did until somebody looked. */
  readonly by: Pick<Member, "id" | "handle"> | null;
  readonly as: "undone" | "appeal_granted";
}

/**
 * Takes a decision back within the write of some operation, and all that was a part of it: everything stands as the other
 * decisions say. Undone, its case is open again; where an appeal is granted, the case stays decided, for the one concerned.
 */
export async function takeBack(tx: Tx, decisionId: number, { by, as }: By, at: Date): Promise<TakenBack> {
  const whole = await standingDecision(tx, decisionId);
  const parts = await partsOf(tx, [whole.id]);
  const all = [whole, ...parts, ...(await alsoTaken(tx, whole, as))];
  const decisionIds = all.map(({ id }) => id);
  await markUndone(tx, decisionIds, { undoneAt: at, undoneById: by?.id ?? null });
  await closeAppealsOf(tx, decisionIds, { granted: true, decidedById: by?.id ?? null, decidedAt: at });
  const many = parts.length > 0 ? await undoMany(tx, whole, parts) : NOTHING_UNDONE;
  const singly = all.filter(({ id }) => !many.places.has(id));
  const undone: Undone[] = [];
  for (const decision of singly) undone.push(await undo(tx, decision, at));
  for (const decision of all) await settleAgain(tx, decision, as, at);
  const places = new Map([
    ...undone.map(({ decision, place }) => [decision.id, place] as const),
    ...many.places,
  ]);
  await insertLogEntries(
    tx,
    all.map((decision) => ({
      ...{ at, kind: as, decisionId: decision.id, decisionKind: decision.kind },
      data: logData(decision, by?.handle ?? null, places.get(decision.id) ?? NOWHERE),
    })),
  );
  const changed = allOf([...undone.map((one) => one.changed), many.changed]);
  // Of the many everybody was told when they were posted: nobody needs to hear of them again.
  const restored = undone.flatMap((one) => one.restored);
  const told = all.filter(({ id, caseId }) => id === decisionId || caseId !== null);
  const toldIds = told.map(({ id }) => id);
  return { decisionId, decisionIds, toldIds, caseId: whole.caseId, changed, restored };
}

const NOTHING_UNDONE = { places: new Map<number, Place>(), changed: NOTHING_CHANGED };

/** The texts about which nothing was decided but this; where each of them stands, by its decision. */
async function undoMany(tx: Tx, whole: StoredDecision, parts: readonly StoredDecision[]) {
  const decisionOf = new Map(parts.map((part) => [`${part.subjectKind} ${part.subjectId}`, part.id]));
  const texts = (await lockDecidedOnce(tx, whole.id)).flatMap((text) => {
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
  if (!decision) throw new DomainError("not_found", "There is no such decision.");
  if (decision.undoneAt) throw new DomainError("conflict", "This decision has been undone already.");
  return decision;
}

async function partsOf(tx: Tx, wholes: readonly number[]): Promise<StoredDecision[]> {
  const parts = await listStandingParts(tx, wholes);
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

/** Whoever is right against a person's decision is right against what the program did until that person looked. */
async function alsoTaken(tx: Tx, whole: StoredDecision, as: By["as"]): Promise<StoredDecision[]> {
  if (as === "undone" || whole.byId === null) return [];
  const about = await listDecisionsAbout(tx, { kind: whole.subjectKind, id: whole.subjectId });
  return about.filter(({ id, byId, undoneAt }) => byId === null && undoneAt === null && id < whole.id);
}

/** What somebody has decided about it since stands, and its case is not open for this one. */
async function settleAgain(tx: Tx, decision: StoredDecision, as: By["as"], at: Date): Promise<void> {
  const { id, caseId, byId, subjectKind, subjectId } = decision;
  if (caseId === null || byId === null) return;
  if (as === "appeal_granted") return settleFlags(tx, caseId, { upheld: false, settledAt: at });
  const about = await listDecisionsAbout(tx, { kind: subjectKind, id: subjectId });
  const since = about.some((other) => other.id > id && other.byId !== null && other.undoneAt === null);
  if (!since) await reopenCase(tx, caseId);
}

type Place = ReturnType<typeof placeOf>;

interface Undone {
  readonly decision: StoredDecision;
  readonly place: Place;
  readonly changed: Changed;
  readonly restored: readonly Subject[];
}

async function undo(tx: Tx, decision: StoredDecision, at: Date): Promise<Undone> {
  const subject = { kind: decision.subjectKind, id: decision.subjectId };
  const thing = await thingIfThere(tx, subject);
  if (!thing) return { decision, place: NOWHERE, changed: NOTHING_CHANGED, restored: [] };
  const way = waysOf(decision.kind);
  const changed = way ? await way.takeBack(tx, thing, beforeOf(decision).kept, at) : NOTHING_CHANGED;
  const about = await listDecisionsAbout(tx, subject);
  const after = standingAfter(originOf(about, thing.standing), bearingsOf(about));
  const restored = await restand(tx, thing, after, { accepted: wasAccepted(about) });
  const place = placeOf(thing, decision.partOfId !== null);
  return { decision, place, changed: allOf([await whatShows(tx, thing), changed]), restored };
}
