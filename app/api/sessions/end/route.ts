import { endListedSession } from "@/lib/forum/sessions/operations";
import { route } from "@/lib/pipeline/route";
import { one } from "@/lib/pipeline/typed";

export const POST = route(endListedSession, {
  read: (typed) => ({ sessionId: one(typed.session) }),
  done: () => "/settings?done=ended#sessions",
});
