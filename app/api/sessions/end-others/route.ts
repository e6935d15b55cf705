import { endSessions } from "@/lib/forum/people/sessions/operations";
import { sessionHash } from "@/lib/web/current-actor";
import { route } from "@/lib/web/route";

export const POST = route(endSessions, {
  read: async () => ({ keep: (await sessionHash()) ?? "none" }),
  done: () => "/settings?done=ended#sessions",
});
