import { endedSessionCookie, hintCookie } from "@/lib/auth/cookies";
import { endSessions } from "@/lib/forum/sessions/operations";
import { route } from "@/lib/pipeline/route";

export const POST = route(endSessions, {
  read: () => ({ keep: null }),
  done: () => "/",
  cookies: () => [endedSessionCookie(), hintCookie(false)],
});
