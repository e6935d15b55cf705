import { findHiddenByFlags } from "@/db/decisions/reads";
import type { Tx } from "@/db/transaction";
import type { FlagsOfReason } from "@/lib/forum/filters/holding/case-weight";
import { hideForNow } from "@/lib/forum/filters/holding/hide-for-now";
import { release } from "@/lib/forum/filters/holding/hold";
import type { Flagged } from "@/lib/forum/filters/holding/raise-flag";
import type { Recorded } from "@/lib/forum/filters/holding/store-decision";
import { readThresholds } from "@/lib/forum/people/settings/thresholds";
import type { FoundTarget } from "@/lib/forum/targets/find-target";
import { hides } from "./rules";

/** Accounts, the pinned article and posts by staff are never hidden automatically: a moderator decides. */
export async function hideByWeight(
  tx: Tx,
  found: FoundTarget,
  { openCase, standing }: Flagged,
  at: Date,
): Promise<readonly Recorded[]> {
  const { hideWeight } = await readThresholds(tx);
  if (!isHiddenByFlags(found) || !hides(standing, hideWeight)) return [];
  const target = { kind: found.kind, id: found.id };
  return hideForNow(tx, { target, caseId: openCase.id, noticed: true }, at);
}

export async function showIfLight(
  tx: Tx,
  caseId: number,
  standing: readonly FlagsOfReason[],
  at: Date,
): Promise<Recorded | null> {
  const { hideWeight } = await readThresholds(tx);
  if (hides(standing, hideWeight)) return null;
  const hidden = await findHiddenByFlags(tx, caseId);
  return hidden ? release(tx, hidden.id, at) : null;
}

const isHiddenByFlags = ({ kind, owner, thread, shown }: FoundTarget) =>
  shown &&
  kind !== "person" &&
  (owner === null || owner.role === "member") &&
  !(kind === "thread" && thread?.pinned);
