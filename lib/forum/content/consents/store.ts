import { isDeepStrictEqual } from "node:util";
import { findOpenConsent } from "@/db/consents/reads";
import { insertConsent, markConsentWithdrawn } from "@/db/consents/writes";
import type { RecordGroup } from "@/db/stories/schema";
import type { Tx } from "@/db/transaction";
import { CHART_CONSENT } from "@/lib/words/chart-consent";

interface Consenting {
  readonly personId: number;
  readonly threadId: number;
  /** Empty if the runner does not agree. */
  readonly groups: readonly RecordGroup[];
}

/** Other parts than before need another receipt; the earlier one is withdrawn at the same moment. */
export async function storeConsent(
  tx: Tx,
  { personId, threadId, groups }: Consenting,
  at: Date,
): Promise<void> {
  const chosen = [...new Set(groups)].sort();
  const open = await findOpenConsent(threadId, tx);
  if (isDeepStrictEqual(open ? [...open.groups].sort() : [], chosen)) return;
  if (open) await markConsentWithdrawn(tx, open.id, at);
  if (chosen.length > 0)
    await insertConsent(tx, { personId, threadId, groups: chosen, givenAt: at }, CHART_CONSENT);
}
