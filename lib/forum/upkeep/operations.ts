import { z } from "zod";
import { deleteLeftovers } from "@/db/commands/upkeep";
import type { EventOf } from "@/lib/events/event";
import { isSystem } from "@/lib/forum/people/policy";
import { operation } from "@/lib/pipeline/operation";

const KEPT_DAYS = 30;

/** Ended sessions, links and challenges, counts of limits, and keys of forms and requests to sign in that nobody needs any more. */
export const sweepLeftovers = operation({
  name: "sweepLeftovers",
  input: z.object({}),
  limit: null,
  load: async () => null,
  authorize: ({ actor }) => isSystem(actor),
  async write(tx, { at }): Promise<EventOf<"leftovers.swept">> {
    const kept = new Date(at.getTime() - KEPT_DAYS * 86_400_000);
    return { name: "leftovers.swept", ...(await deleteLeftovers(tx, at, kept)) };
  },
});
