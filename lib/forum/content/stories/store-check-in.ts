import type { OutcomeAnswer } from "@/db/check-ins/schema";
import { findOwnRecord } from "@/db/stories/records";
import { insertEmptyRecord, updateOutcome } from "@/db/stories/writes";
import type { Tx } from "@/db/transaction";
import { PUBLIC_RECORD } from "./store-update";

/**
 * What a check-in says about where the runner is now. "Running again" names no day, so the record keeps the month. A
 * record that already says more is left alone: somebody who runs can have a worse week.
 */
export async function storeCheckIn(
  tx: Tx,
  { threadId, answer }: { readonly threadId: number; readonly answer: OutcomeAnswer },
  at: Date,
): Promise<void> {
  const record = await findOwnRecord(threadId, tx);
  const now = record?.outcome ?? null;
  const runs = now === "running" || now === "running_with_limits";
  const outcome = answer === "running" ? (runs ? now : "running") : (now ?? "recovering");
  if (outcome === now) return;
  if (!record) await insertEmptyRecord(tx, { threadId, ...PUBLIC_RECORD });
  await updateOutcome(tx, threadId, { outcome, outcomeOn: at.toISOString().slice(0, 7) }, at);
}
