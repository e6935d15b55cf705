import { findTargetRow, type TargetRow } from "@/db/targets/reads";
import type { Tx } from "@/db/transaction";
import { DomainError } from "@/lib/errors";
import { TARGETS } from "./kinds";
import type { Target } from "./target";

export type FoundTarget = TargetRow;

/**
 * A target: whose it is, the thread it stands in and the comment that it is or that shows it, and whether readers see it.
 * Operations that flag, decide or notify read it here, within their transaction; pages ask `findTargetRow`
 * (db/targets/reads.ts). This locks nothing: `lockedTarget` does.
 */
export async function findTarget(tx: Tx, target: Target): Promise<FoundTarget> {
  const found = await findTargetRow(target, tx);
  if (!found) throw new DomainError("not_found", TARGETS[target.kind].words.missing);
  return found;
}
