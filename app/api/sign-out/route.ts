import { sessionHash } from "@/lib/auth/actor";
import { endedSessionCookie, hintCookie } from "@/lib/auth/cookies";
import { endSession } from "@/lib/forum/sign-ins/operations";
import { route } from "@/lib/pipeline/route";

export const POST = route(endSession, {
  read: async () => ({ session: (await sessionHash()) ?? "none" }),
  done: () => "/",
  cookies: () => [endedSessionCookie(), hintCookie(false)],
});
