import { readEnv } from "@/lib/env";
import { DAY_SECONDS } from "@/lib/time";

export const SESSION_DAYS = 60;
/** Readable by our script on a public page: whether it is worth asking who is signed in. It proves nothing. */
export const HINT = "comeback_signed_in";

export function isSecure(): boolean {
  return readEnv().publicUrl.startsWith("https:");
}

/** As next-auth names it. */
export function sessionCookie(): string {
  return isSecure() ? "__Secure-next-auth.session-token" : "next-auth.session-token";
}

/** As next-auth names them, too. */
export const csrfCookie = () => `${isSecure() ? "__Host-" : ""}next-auth.csrf-token`;
export const callbackCookie = () => `${isSecure() ? "__Secure-" : ""}next-auth.callback-url`;

/** Names the browser that asked for a sign-in mail, so that its link works there without the code, or for a passkey. */
export const ASKING = "comeback_asking";

/** For what only the server reads. */
export function cookieOptions(maxAge: number) {
  return { path: "/", maxAge, httpOnly: true, sameSite: "lax", secure: isSecure() } as const;
}

/** As next-auth writes it. */
export function newSessionCookie({ sessionToken, expires }: { sessionToken: string; expires: Date }): string {
  const secure = isSecure() ? "; Secure" : "";
  return `${sessionCookie()}=${sessionToken}; Path=/; Expires=${expires.toUTCString()}; HttpOnly; SameSite=Lax${secure}`;
}

export function hintCookie(signedIn: boolean): string {
  const age = signedIn ? SESSION_DAYS * DAY_SECONDS : 0;
  return `${HINT}=${signedIn ? 1 : ""}; Path=/; Max-Age=${age}; SameSite=Lax${isSecure() ? "; Secure" : ""}`;
}

export function endedCookie(name: string): string {
  return `${name}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${isSecure() ? "; Secure" : ""}`;
}

export const endedSessionCookie = () => endedCookie(sessionCookie());
