import type { CaseRow } from "@/db/cases/reads";
import { findDecisionLine } from "@/db/decisions/reads";
import { worded } from "@/lib/forum/moderation/decisions/words";
import { TARGETS } from "@/lib/forum/targets/kinds";
import { calledTarget } from "@/lib/forum/targets/target-names";

export function wordedCase<Row extends CaseRow>(row: Row) {
  const from = row.escalated?.from;
  return {
    ...row,
    called: calledTarget(row),
    escalatedAbout: from ? TARGETS[from.kind].words.theirs : null,
  };
}

export async function justDecided(did: number | null) {
  const decision = did ? await findDecisionLine(did) : null;
  return decision && worded(decision);
}
