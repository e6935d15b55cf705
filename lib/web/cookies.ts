import { readEnv } from "@/lib/env";
import { DAY_SECONDS } from "@/lib/time";

export const SESSION_DAYS = 60;
/** The handle of the member who is signed in, for scripts in the browser. Proves nothing. */
export const HINT = "comeback_signed_in";

export function isSecure(): boolean {
  return readEnv().publicUrl.startsWith("https:");
}

/** Must be the name that next-auth uses, as the two below. */
export function sessionCookie(): string {
  return isSecure() ? "__Secure-next-auth.session-token" : "next-auth.session-token";
}

export const csrfCookie = () => `${isSecure() ? "__Host-" : ""}next-auth.csrf-token`;
export const callbackCookie = () => `${isSecure() ? "__Secure-" : ""}next-auth.callback-url`;

/** In the browser with this cookie, a sign-in email's link works without the email's code. */
export const ASKING = "comeback_asking";

export function cookieOptions(maxAge: number) {
  return { path: "/", maxAge, httpOnly: true, sameSite: "lax", secure: isSecure() } as const;
}

export function newSessionCookie({ sessionToken, expires }: { sessionToken: string; expires: Date }): string {
  const secure = isSecure() ? "; Secure" : "";
  return `${sessionCookie()}=${sessionToken}; Path=/; Expires=${expires.toUTCString()}; HttpOnly; SameSite=Lax${secure}`;
}

/** With null, the browser forgets the hint. */
export function hintCookie(handle: string | null): string {
  const age = handle ? SESSION_DAYS * DAY_SECONDS : 0;
  return `${HINT}=${handle ?? ""}; Path=/; Max-Age=${age}; SameSite=Lax${isSecure() ? "; Secure" : ""}`;
}

export function endedCookie(name: string): string {
  return `${name}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${isSecure() ? "; Secure" : ""}`;
}

export const endedSessionCookie = () => endedCookie(sessionCookie());
