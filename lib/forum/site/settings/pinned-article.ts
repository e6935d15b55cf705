import { insertSettingChange, type SettingChange } from "@/db/site/writes";
import { findPinnedId, markNonePinned, markPinned } from "@/db/threads/writes";
import type { Tx } from "@/db/transaction";
import type { EventOf } from "@/lib/events/event";
import { lockedAnyThread, threadRef } from "@/lib/forum/targets/locked-thread";

/** In the history beside the settings; the article itself knows that it is pinned. */
export const PINNED_ARTICLE = "pinnedArticle";

export const idOrNull = (value: unknown): number | null => (typeof value === "number" ? value : null);

export type LoadedPin = Awaited<ReturnType<typeof loadPin>>;

/** Locks the article that is pinned and the one that will be, in the order of their ids. */
export async function loadPin(tx: Tx, to: number | null) {
  const from = await findPinnedId(tx);
  const ids = [...new Set([from, to])].filter((id) => id !== null).sort((one, other) => one - other);
  const threads = [];
  for (const id of ids) threads.push(await lockedAnyThread(tx, id));
  return { from, threads };
}

export async function pin(
  tx: Tx,
  { from, threads }: LoadedPin,
  change: SettingChange,
): Promise<EventOf<"pin.changed">> {
  const to = idOrNull(change.to);
  if (to === null) await markNonePinned(tx);
  else await markPinned(tx, to, change.changedAt);
  await insertSettingChange(tx, change);
  return { name: "pin.changed", threads: threads.map(threadRef), from, to };
}
