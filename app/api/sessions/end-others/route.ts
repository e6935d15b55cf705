import { sessionHash } from "@/lib/auth/actor";
import { endSessions } from "@/lib/forum/sessions/operations";
import { route } from "@/lib/pipeline/route";

export const POST = route(endSessions, {
  read: async () => ({ keep: (await sessionHash()) ?? "none" }),
  done: () => "/settings?done=ended#sessions",
});
