import { cookies } from "next/headers";
import { findOpenDeparture } from "@/db/departures/reads";
import { hasOpenOldNames } from "@/db/guests/reads";
import { findSessionOwner } from "@/db/sign-ins/reads";
import { DomainError } from "@/lib/errors";
import { NOBODY_JOINS, ONLY_INVITED } from "@/lib/forum/people/sign-ins/joining";
import { hashOfLink, hashOfSession } from "@/lib/forum/people/sign-ins/secrets";
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
  readonly cookies: string[];
  readonly error: string | null;
  /** The account was created by this sign-in. */
  readonly isNew: boolean;
  readonly oldNames: boolean;
  readonly isLeaving: boolean;
}

export const failed = (error: string, cookies: string[] = []): SignInResult => ({
  cookies,
  error,
  isNew: false,
  oldNames: false,
  isLeaving: false,
});

/** Words for the address of the sign-in page. */
const NOT_JOINING: Readonly<Record<string, string>> = {
  [NOBODY_JOINS]: "closed",
  [ONLY_INVITED]: "uninvited",
};

export async function signInBy(token: string, headers: Headers): Promise<SignInResult> {
  const began = new Date();
  try {
    const session = await beginSession(hashOfLink(token), deviceOf(headers.get("user-agent")));
    if (!session) return failed("Verification");
    return await signedIn(session.sessionToken, [newSessionCookie(session)], began);
  } catch (error) {
    if (error instanceof DomainError && error.code === "forbidden")
      return failed(NOT_JOINING[error.message] ?? "Callback");
    log.error("Signing in failed", error, { step: "one-time token" });
    return failed("Callback");
  }
}

/** `began` is when the forum turned to what the provider sent. */
export async function readSignInResult({ headers }: Response, began: Date): Promise<SignInResult> {
  const given = [
    ...headers.getSetCookie().filter((cookie) => !cookie.startsWith(`${csrfCookie()}=`)),
    endedCookie(callbackCookie()),
  ];
  const token = given.map(valueOfSession).find((value) => value !== undefined);
  if (token) return signedIn(token, given, began);
  const reason = new URL(headers.get("location") ?? "/", "http://here").searchParams.get("error");
  return failed(reason ?? "failed", given);
}

function valueOfSession(cookie: string): string | undefined {
  const [name, value] = (cookie.split(";", 1)[0] ?? "").split("=", 2);
  return name === sessionCookie() ? value : undefined;
}

/** Sets the hint for our scripts, and ends the browser's previous session. */
async function signedIn(token: string, given: readonly string[], began: Date): Promise<SignInResult> {
  const before = (await cookies()).get(sessionCookie())?.value;
  if (before) await forumAdapter().deleteSession(before);
  const owner = await findSessionOwner(hashOfSession(token));
  const isNew = owner !== undefined && owner.joinedAt >= began;
  const [oldNames, leaving] = owner
    ? await Promise.all([hasOpenOldNames(owner.id), findOpenDeparture(owner.id)])
    : [false, undefined];
  return {
    cookies: [...given, hintCookie(owner?.handle ?? null)],
    error: null,
    isNew,
    oldNames,
    isLeaving: leaving?.dueAt != null,
  };
}
