import { cookies } from "next/headers";
import { hashOfLink } from "@/lib/forum/people/sign-ins/secrets";
import { log } from "@/lib/log/log";
import {
  callbackCookie,
  csrfCookie,
  endedCookie,
  hintCookie,
  newSessionCookie,
  sessionCookie,
} from "@/lib/web/cookies";
import { forumAdapter } from "./adapter";
import { beginSession } from "./begin-session";
import { deviceOf } from "./device";

export interface SignInResult {
  /** Cookies of the answer, as in headers. */
  readonly cookies: string[];
  /** Why nobody is signed in now: next-auth's name for it, which the sign-in page has a sentence for. */
  readonly error: string | null;
}

/** Uses a one-time token up, of the link in an email, of a right code or of a passkey: whom it names is signed in. */
export async function signInBy(token: string, headers: Headers): Promise<SignInResult> {
  try {
    const session = await beginSession(hashOfLink(token), deviceOf(headers.get("user-agent")));
    if (!session) return { cookies: [], error: "Verification" };
    return await signedIn([newSessionCookie(session)]);
  } catch (error) {
    log.error("Signing in failed", error, { step: "one-time token" });
    return { cookies: [], error: "Callback" };
  }
}

/** What next-auth answered to whoever came back from a provider. */
export async function readSignInResult({ headers }: Response): Promise<SignInResult> {
  // The way is at its end: what next-auth remembered on it is not kept in the browser.
  const given = [
    ...headers.getSetCookie().filter((cookie) => !cookie.startsWith(`${csrfCookie()}=`)),
    endedCookie(callbackCookie()),
  ];
  if (given.some((cookie) => cookie.startsWith(`${sessionCookie()}=`))) return signedIn(given);
  const reason = new URL(headers.get("location") ?? "/", "http://here").searchParams.get("error");
  return { cookies: given, error: reason ?? "failed" };
}

/** With a session, our script gets its hint, and the browser's session before this one ends. */
async function signedIn(given: readonly string[]): Promise<SignInResult> {
  const before = (await cookies()).get(sessionCookie())?.value;
  if (before) await forumAdapter().deleteSession(before);
  return { cookies: [...given, hintCookie(true)], error: null };
}
