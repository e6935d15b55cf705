import type { CaseBehind } from "@/db/cases/reads";
import type { OpenCase } from "@/db/cases/writes";
import { findReason, type StoredDecision } from "@/db/decisions/reads";
import type { DecisionKind, MachinePart } from "@/db/decisions/schema";
import { insertDecisions } from "@/db/decisions/writes";
import type { Tx } from "@/db/transaction";
import { DomainError } from "@/lib/errors";
import type { Changed } from "@/lib/events/event";
import { allOf } from "@/lib/forum/targets/changed";
import { isAccepted, placeOf } from "@/lib/forum/targets/locked-target";
import type { State } from "@/lib/forum/targets/state";
import type { LockedTarget, Target } from "@/lib/forum/targets/target";
import { whatShows } from "@/lib/forum/targets/visibility";
import type { Member } from "@/lib/pipeline/actor";
import type { Logged } from "./log-entry";
import { disappears, setState } from "./set-state";
import { type Before, wasAccepted } from "./state";

export interface Recording {
  readonly kind: DecisionKind;
  readonly target: Target;
  readonly by: Pick<Member, "id" | "handle"> | null;
  readonly reason: { readonly id: number } | { readonly key: string };
  readonly note?: string;
  readonly until?: Date | null;
  /** Set only for automatic decisions: a moderator's decision belongs to the target's open case. */
  readonly caseId?: number | null;
  readonly behind?: CaseBehind | null;
  readonly machine?: MachinePart;
  readonly noticed?: boolean;
  readonly detail?: Record<string, unknown>;
  readonly partOfId?: number | null;
  readonly togetherId?: string | null;
}

export interface Recorded {
  readonly decisionId: number;
  readonly caseId: number | null;
  readonly changed: Changed;
  readonly restored: readonly Target[];
}

export interface Made extends Logged {
  readonly recorded: Recorded;
}

export interface Decidable {
  readonly locked: LockedTarget;
  readonly earlier: readonly StoredDecision[];
  readonly open: OpenCase | null;
}

interface Outcome {
  readonly before: State;
  readonly after: State;
  readonly carried?: { readonly kept: unknown; readonly changed: Changed };
}

export async function storeDecision(
  tx: Tx,
  recording: Recording,
  { locked, earlier, open }: Decidable,
  { before, after, carried }: Outcome,
  at: Date,
): Promise<Made> {
  const columns = await columnsOf(tx, recording, locked, open);
  const kept: Before = {
    standing: before,
    kept: carried?.kept,
    ...(disappears(locked, after) ? { accepted: isAccepted(locked) } : {}),
  };
  const [decision] = await insertDecisions(tx, [{ ...columns, before: kept, createdAt: at }]);
  if (!decision) throw new Error("A decision was not stored.");
  const restored = await setState(tx, locked, after, { accepted: wasAccepted(earlier) });
  const changed = allOf([await whatShows(tx, locked), ...(carried ? [carried.changed] : [])]);
  return {
    decision,
    by: recording.by?.handle ?? null,
    place: placeOf(locked, recording.partOfId !== undefined),
    recorded: { decisionId: decision.id, caseId: decision.caseId, changed, restored },
  };
}

/** A post whose first decision is an automatic hide was held for review since it was posted. */
export function stateBefore({ locked, earlier }: Decidable, { kind, by }: Recording): State {
  const held = earlier.length === 0 && by === null && kind === "hide";
  return held ? { ...locked.state, hiddenAt: null } : locked.state;
}

async function columnsOf(
  tx: Tx,
  {
    kind,
    target,
    by,
    reason: named,
    note,
    until,
    caseId,
    behind,
    machine,
    noticed,
    detail,
    partOfId,
    togetherId,
  }: Recording,
  { found }: LockedTarget,
  open: OpenCase | null,
) {
  // A flag on the account itself says more than a case about a post.
  const from = open?.noticed ? null : behind;
  const reason = await findReason(tx, named);
  if (!reason) throw noReason();
  return {
    kind,
    targetKind: target.kind,
    targetId: target.id,
    ownerId: found.owner?.id ?? null,
    byId: by?.id ?? null,
    caseId: open?.id ?? caseId ?? null,
    fromCaseId: from?.id ?? null,
    partOfId: partOfId ?? null,
    togetherId: togetherId ?? null,
    machine: machine ?? (by === null ? "decided" : open?.found || from?.found ? "found" : "none"),
    noticed: noticed ?? from?.noticed ?? open?.noticed ?? false,
    reasonId: reason.id,
    reasonTitle: reason.title,
    reasonText: reason.text,
    legal: reason.legal,
    note: note ?? "",
    until: until ?? null,
    detail: detail ?? {},
  };
}

function noReason(): DomainError {
  const message = "An admin has retired this reason. Choose another one.";
  return new DomainError("invalid", message, { fields: { reasonId: message } });
}
