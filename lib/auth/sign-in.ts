import { cookies } from "next/headers";
import { callbackCookie, csrfCookie, endedCookie, hintCookie, sessionCookie } from "@/lib/web/cookies";
import { forumAdapter } from "./adapter";
import { type Answered, askNextAuth } from "./ask-next-auth";

export interface Settled {
  /** Cookies of the answer, as in headers. */
  readonly cookies: string[];
  /** Why nobody is signed in now, by the name that next-auth gives to it. */
  readonly error: string | null;
}

/** Uses a one-time token up: next-auth makes the session. */
export async function signInBy(token: string, headers: Headers): Promise<Settled> {
  return settle(await askNextAuth({ method: "POST", way: ["callback", "email"], query: { token }, headers }));
}

/** What next-auth answered: with a session, our script gets its hint, and the browser's session before this one ends. */
export async function settle({ location, cookies: given }: Answered): Promise<Settled> {
  // The way is at its end: what next-auth remembered on it is not kept in the browser.
  const kept = [
    ...given.filter((cookie) => !cookie.startsWith(`${csrfCookie()}=`)),
    endedCookie(callbackCookie()),
  ];
  const name = sessionCookie();
  const signedIn = given.some((cookie) => cookie.startsWith(`${name}=`));
  if (!signedIn) {
    const reason = new URL(location, "http://here").searchParams.get("error");
    return { cookies: kept, error: reason ?? "failed" };
  }
  const before = (await cookies()).get(name)?.value;
  if (before) await forumAdapter().deleteSession?.(before);
  return { cookies: [...kept, hintCookie(true)], error: null };
}
