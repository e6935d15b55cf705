import { endSession } from "@/lib/forum/people/sign-ins/operations";
import { endedSessionCookie, hintCookie } from "@/lib/web/cookies";
import { sessionHash } from "@/lib/web/current-actor";
import { route } from "@/lib/web/route";

export const POST = route(endSession, {
  read: async () => ({ session: (await sessionHash()) ?? "none" }),
  done: () => "/",
  cookies: () => [endedSessionCookie(), hintCookie(null)],
});
