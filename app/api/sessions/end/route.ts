import { one } from "@/lib/forms/typed";
import { endListedSession } from "@/lib/forum/sessions/operations";
import { route } from "@/lib/web/route";

export const POST = route(endListedSession, {
  read: (typed) => ({ sessionId: one(typed.session) }),
  done: () => "/settings?done=ended#sessions",
});
