import { closeAppealsOf } from "@/db/appeals/writes";
import { listDecisionsAbout } from "@/db/decisions/reads";
import { lockDecision, markUndone } from "@/db/decisions/writes";
import type { Tx } from "@/db/transaction";
import { DomainError } from "@/lib/errors";
import { lockedTarget, placeOf } from "@/lib/forum/targets/locked-target";
import { whatShows } from "@/lib/forum/targets/visibility";
import { writeLog } from "./log-entry";
import { setState } from "./set-state";
import { HOLDING, inForce, originOf, stateAfter, wasAccepted } from "./state";
import { type Recorded, type Recording, stateBefore, storeDecision } from "./store-decision";

export type Hold = Omit<Recording, "by" | "kind" | "machine" | "detail" | "partOfId"> & {
  readonly kind: "hide" | "silence";
};

export async function hold(tx: Tx, { target, ...wanted }: Hold, at: Date): Promise<Recorded> {
  const recording: Recording = { ...wanted, target, by: null, machine: "decided" };
  const locked = await lockedTarget(tx, target);
  const about = { locked, earlier: await listDecisionsAbout(tx, target), open: null };
  const { kind, until = null } = recording;
  const before = stateBefore(about, recording);
  const decided = { kind, byProgram: true, at, until, detail: {} };
  const after = stateAfter(before, [decided], HOLDING);
  const made = await storeDecision(tx, recording, about, { before, after }, at);
  await writeLog(tx, "decided", [made], at);
  return made.recorded;
}

/** Ends an automatic hide after the flags behind it were withdrawn. The case stays open for the remaining flags. */
export async function release(tx: Tx, decisionId: number, at: Date): Promise<Recorded> {
  const decision = await lockDecision(tx, decisionId);
  if (!decision) throw new DomainError("not_found", "This decision does not exist.");
  if (decision.undoneAt) throw new DomainError("conflict", "This decision has already been undone.");
  const locked = await lockedTarget(tx, { kind: decision.targetKind, id: decision.targetId });
  await markUndone(tx, [decision.id], { undoneAt: at, undoneById: null });
  await closeAppealsOf(tx, [decision.id], { granted: true, decidedById: null, decidedAt: at });
  const about = await listDecisionsAbout(tx, locked.target);
  const { hiddenAt } = stateAfter(originOf(about, locked.state), inForce(about), HOLDING);
  const restored = await setState(
    tx,
    locked,
    { ...locked.state, hiddenAt },
    { accepted: wasAccepted(about) },
  );
  const changed = await whatShows(tx, locked);
  await writeLog(tx, "undone", [{ decision, by: null, place: placeOf(locked, false) }], at);
  return { decisionId: decision.id, caseId: decision.caseId, changed, restored };
}
