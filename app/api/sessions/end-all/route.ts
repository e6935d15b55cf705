import { endSessions } from "@/lib/forum/people/sessions/operations";
import { endedSessionCookie, hintCookie } from "@/lib/web/cookies";
import { route } from "@/lib/web/route";

export const POST = route(endSessions, {
  read: () => ({ keep: null }),
  done: () => "/",
  cookies: () => [endedSessionCookie(), hintCookie(null)],
});
