import { findHiddenByFlags } from "@/db/commands/hidden-things";
import type { Tx } from "@/db/transaction";
import type { Recorded } from "@/lib/forum/decisions/record";
import { takeBack } from "@/lib/forum/decisions/take-back";
import type { FoundSubject } from "@/lib/forum/moderation/find-subject";
import { readThresholds } from "@/lib/forum/settings/thresholds";
import { hideForNow } from "./hide-for-now";
import type { Flagged } from "./raise";
import { hides, type Standing } from "./rules";

/**
 * Hides a thing whose flags weigh enough. An account is not hidden, it is decided about; neither is the pinned article, nor
 * what those wrote who answer for the forum: about these the flags are heard, and a person decides.
 */
export async function hideByWeight(
  tx: Tx,
  thing: FoundSubject,
  { openCase, standing }: Flagged,
  at: Date,
): Promise<readonly Recorded[]> {
  const { hideWeight } = await readThresholds(tx);
  if (!isHiddenByFlags(thing) || !hides(standing, hideWeight)) return [];
  const subject = { kind: thing.kind, id: thing.id };
  return hideForNow(tx, { subject, caseId: openCase.id, noticed: true }, at);
}

/** What flags alone had hidden, and too few of them stand for it since one was taken back, is shown again. */
export async function showIfLight(
  tx: Tx,
  caseId: number,
  standing: readonly Standing[],
  at: Date,
): Promise<Recorded | null> {
  const { hideWeight } = await readThresholds(tx);
  if (hides(standing, hideWeight)) return null;
  const hidden = await findHiddenByFlags(tx, caseId);
  return hidden ? takeBack(tx, hidden.id, { by: null, as: "undone" }, at) : null;
}

const isHiddenByFlags = ({ kind, owner, thread, shown }: FoundSubject) =>
  shown &&
  kind !== "person" &&
  (owner === null || owner.role === "member") &&
  !(kind === "thread" && thread?.pinned);
