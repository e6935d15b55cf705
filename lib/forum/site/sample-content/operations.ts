import { z } from "zod";
import { deleteSamples } from "@/db/site/writes";
import { everyPage } from "@/lib/events/effects";
import type { EventOf } from "@/lib/events/event";
import { isSystem } from "@/lib/forum/people/policy";
import { operation } from "@/lib/pipeline/operation";

export const removeSamples = operation({
  name: "removeSamples",
  input: z.object({}),
  limit: null,
  load: async () => null,
  authorize: ({ actor }) => isSystem(actor),
  async write(tx): Promise<EventOf<"samples.removed">> {
    return { name: "samples.removed", ...(await deleteSamples(tx)) };
  },
  effects: { "samples.removed": everyPage },
});
