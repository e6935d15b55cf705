import { closeAppealsAbout } from "@/db/appeals/writes";
import { closeCase, lockOpenCase } from "@/db/cases/writes";
import { listDecisionsAbout } from "@/db/decisions/reads";
import type { DecisionKind } from "@/db/decisions/schema";
import type { Content } from "@/db/targets/content";
import type { Tx } from "@/db/transaction";
import { inForce, originOf, stateAfter } from "@/lib/forum/filters/holding/state";
import {
  type Made,
  type Recorded,
  type Recording,
  stateBefore,
  storeDecision,
} from "@/lib/forum/filters/holding/store-decision";
import { allOf } from "@/lib/forum/targets/changed";
import { lockedTarget } from "@/lib/forum/targets/locked-target";
import type { Target } from "@/lib/forum/targets/target";
import { EFFECTS } from "./effect";
import { KINDS, restricts } from "./kinds";
import { logDecisions } from "./log";
import { placeIn, removeMany } from "./many";

export interface RecordedWhole extends Recorded {
  readonly decisionIds: readonly number[];
  readonly toldIds: readonly number[];
}

/** Call before the target is locked: posts are locked before the member who wrote them, as flags do. */
export async function lockParts(tx: Tx, kind: DecisionKind, target: Target): Promise<readonly Content[]> {
  const { targets, work } = KINDS[kind];
  return targets.includes(target.kind) ? ((await work?.lockParts?.(tx, target)) ?? []) : [];
}

/** If a moderator decides, closes the target's open case. Each post in `content` gets a decision of its own. */
export async function makeDecision(
  tx: Tx,
  recording: Recording,
  at: Date,
  content: readonly Content[] = [],
): Promise<RecordedWhole> {
  const whole = await make(tx, recording, at);
  const parts = content.length > 0 ? await makeParts(tx, recording, whole, content, at) : NO_PARTS;
  const all = [whole, ...parts.singly];
  await logDecisions(tx, "decided", [...all, ...parts.many], at);
  const told = all.filter(({ decision }) => decision.id === whole.decision.id || decision.caseId !== null);
  return {
    ...whole.recorded,
    changed: allOf([...all.map(({ recorded }) => recorded.changed), ...parts.changed]),
    decisionIds: [...all, ...parts.many].map(({ decision }) => decision.id),
    toldIds: told.map(({ decision }) => decision.id),
  };
}

/** For kinds without parts, once all targets are locked. The log is written last, for all decisions at once. */
export async function makeDecisions(
  tx: Tx,
  recordings: readonly Recording[],
  at: Date,
): Promise<readonly Recorded[]> {
  const made: Made[] = [];
  for (const recording of recordings) made.push(await make(tx, recording, at));
  await logDecisions(tx, "decided", made, at);
  return made.map(({ recorded }) => recorded);
}

async function make(tx: Tx, recording: Recording, at: Date): Promise<Made> {
  const { kind, target, by, until = null, detail = {} } = recording;
  const locked = await lockedTarget(tx, target);
  const open = by ? await lockOpenCase(tx, target) : null;
  const earlier = await listDecisionsAbout(tx, target);
  const carried = await KINDS[kind].work?.carryOut(tx, { locked, detail, by, at });
  const before = stateBefore({ locked, earlier, open }, recording);
  const decided = { kind, byProgram: by === null, at, until, detail };
  const after = stateAfter(originOf(earlier, before), [...inForce(earlier), decided], EFFECTS);
  const made = await storeDecision(tx, recording, { locked, earlier, open }, { before, after, carried }, at);
  if (open) await closeCase(tx, open.id, restricts(kind), at);
  if (by) {
    // The decision also answers appeals against automatic decisions, and against decisions that it ends.
    const granted = !after.hiddenAt && !after.removedAt && !after.silencedUntil;
    const answered = { decidedById: by.id, decidedAt: at };
    await closeAppealsAbout(tx, target, "automatic", { ...answered, granted });
    await closeAppealsAbout(tx, target, kind, { ...answered, granted: true });
  }
  return made;
}

/** Posts without earlier decisions or flags are removed in a few statements (many.ts). */
async function makeParts(
  tx: Tx,
  { by, reason, note }: Recording,
  whole: Made,
  content: readonly Content[],
  at: Date,
) {
  const partOfId = whole.decision.id;
  const singly: Made[] = [];
  for (const { kind, id, plain } of content)
    if (!plain)
      singly.push(await make(tx, { kind: "remove", target: { kind, id }, by, reason, note, partOfId }, at));
  const texts = content.filter(({ plain }) => plain);
  const { decisions, changed } = await removeMany(tx, whole.decision, texts, at);
  const many = decisions.map((decision, n) => ({ decision, by: whole.by, place: placeIn(texts[n]) }));
  return { singly, many, changed: [changed] };
}

const NO_PARTS = { singly: [], many: [], changed: [] };
