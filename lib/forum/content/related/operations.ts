import { z } from "zod";
import { markNeighboursDue, markRelated, storeRelated } from "@/db/related/writes";
import { cacheKey } from "@/lib/addresses/cache-keys";
import type { EventOf } from "@/lib/events/event";
import { isSystem } from "@/lib/forum/people/policy";
import { operation } from "@/lib/pipeline/operation";
import { token } from "@/lib/text/fields";
import { DAY_MS } from "@/lib/time";

export const LISTS_AT_ONCE = 20;
const MOST_RELATED = 20;
/** Without a change, a list is looked for again after so long. */
const AGAIN_MS = 30 * DAY_MS;

const id = z.int().positive();

export const relateThreadsInput = z.object({
  lists: z
    .array(
      z.object({
        threadId: id,
        /** Nearest first; null to keep the list as it is. */
        related: z.array(id).max(MOST_RELATED).nullable(),
        changedAt: token(40).nullable(),
      }),
    )
    .max(LISTS_AT_ONCE),
});

/** Only the pages whose list is another one now are dropped. */
export const relateThreads = operation({
  name: "relateThreads",
  input: relateThreadsInput,
  limit: null,
  load: async () => null,
  authorize: ({ actor }) => isSystem(actor),
  async write(tx, { input: { lists }, at }): Promise<EventOf<"threads.related">> {
    const found = lists.flatMap(({ related, ...list }) => (related ? [{ ...list, related }] : []));
    const threads = await storeRelated(tx, found);
    const changed = found.filter(({ changedAt }) => changedAt !== null);
    await markNeighboursDue(
      tx,
      changed.map(({ threadId }) => threadId),
    );
    const next = new Date(at.getTime() + AGAIN_MS);
    await markRelated(
      tx,
      lists.map((list) => ({ ...list, related: list.related ?? [] })),
      next,
    );
    return { name: "threads.related", threads };
  },
  effects: { "threads.related": ({ threads }) => ({ stale: threads.map(cacheKey.thread) }) },
});
