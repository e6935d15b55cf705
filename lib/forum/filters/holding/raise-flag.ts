import { listFlagCounts, openCase, type StoredCase, setCaseWeight } from "@/db/cases/writes";
import { type NewFlag, setFlag } from "@/db/flags/writes";
import type { Tx } from "@/db/transaction";
import { findTarget } from "@/lib/forum/targets/find-target";
import type { Target } from "@/lib/forum/targets/target";
import { type FlagsOfReason, weighed } from "./case-weight";

type Said = Pick<NewFlag, "reason" | "weight"> & Partial<NewFlag>;

export type Raised = Said & {
  readonly target: Target;
  readonly origin: NewFlag["origin"];
};

export interface Flagged {
  readonly flagId: number;
  readonly openCase: StoredCase;
  readonly standing: readonly FlagsOfReason[];
}

/** Locks the case's row. Lock the target's thread before this call, so that two flaggers cannot deadlock. */
export async function raiseFlag(tx: Tx, { target, ...said }: Raised, at: Date): Promise<Flagged> {
  const { owner } = await findTarget(tx, target);
  const open = await openCase(tx, { ...target, ownerId: owner?.id ?? null }, at);
  const about = { targetKind: target.kind, targetId: target.id };
  const flagId = await setFlag(tx, { ...said, ...about, caseId: open.id, createdAt: at });
  return { flagId, openCase: open, standing: await weighAgain(tx, open.id) };
}

export async function weighAgain(tx: Tx, caseId: number): Promise<readonly FlagsOfReason[]> {
  const standing = await listFlagCounts(tx, caseId);
  await setCaseWeight(tx, caseId, weighed(standing));
  return standing;
}
