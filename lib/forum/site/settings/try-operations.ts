import { z } from "zod";
import { none } from "@/lib/events/effects";
import type { EventOf } from "@/lib/events/event";
import { isAdmin } from "@/lib/forum/people/policy";
import { operation } from "@/lib/pipeline/operation";

/** Limits and records that an admin tries the mail server or the storage; the test itself runs after the commit. */
export const tryService = operation({
  name: "tryService",
  input: z.object({ service: z.enum(["mail", "storage"]) }),
  limit: { points: 20, seconds: 3600 },
  admit: isAdmin,
  load: async () => null,
  authorize: ({ actor, at }) => isAdmin(actor, at),
  write: async (_, { input: { service } }): Promise<EventOf<"service.tried">> => ({
    name: "service.tried",
    service,
  }),
  effects: { "service.tried": none },
});
