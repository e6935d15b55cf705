import { findTargetRow, type TargetRow } from "@/db/targets/reads";
import type { Tx } from "@/db/transaction";
import { DomainError } from "@/lib/errors";
import { TARGETS } from "./kinds";
import type { Target } from "./target";

export type FoundTarget = TargetRow;

/** Call within a transaction; pages use `findSubjectRow` (db/targets/reads.ts). Takes no lock: `lockedTarget` does. */
export async function findTarget(tx: Tx, target: Target): Promise<FoundTarget> {
  const found = await findTargetRow(target, tx);
  if (!found) throw new DomainError("not_found", TARGETS[target.kind].words.missing);
  return found;
}
