import { type DueThread, listChangedThreads, listDueThreads } from "@/db/related/reads";
import { LISTS_AT_ONCE, relateThreads as store } from "@/lib/forum/content/related/operations";
import { SYSTEM } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { findRelated } from "@/lib/search/related";

/** What one run may take; the next run goes on. */
const MOST_MS = 20_000;

/** Threads that changed; soon after a post. */
export const relateChangedThreads = (): Promise<void> => relate([listChangedThreads]);

/** Every five minutes: what changed in another way, neighbours of changed threads, and lists that are old. */
export const relateDueThreads = (): Promise<void> => relate([listChangedThreads, listDueThreads]);

async function relate(sources: readonly ((limit: number) => Promise<DueThread[]>)[]): Promise<void> {
  const until = Date.now() + MOST_MS;
  for (const list of sources) {
    let due = await list(LISTS_AT_ONCE);
    while (due.length > 0 && Date.now() < until) {
      await relateThese(due);
      due = await list(LISTS_AT_ONCE);
    }
  }
}

async function relateThese(due: readonly DueThread[]): Promise<void> {
  const lists = [];
  for (const { threadId, changedAt } of due)
    lists.push({ threadId, changedAt, related: await findRelated(threadId) });
  await perform(store, { lists }, { actor: SYSTEM, source: "job" });
}
