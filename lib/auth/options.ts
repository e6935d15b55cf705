import type { NextAuthOptions } from "next-auth";
import { readEnv } from "@/lib/env";
import { newSecret } from "@/lib/forum/people/sign-ins/secrets";
import { log } from "@/lib/log/log";
import { DAY_SECONDS } from "@/lib/time";
import { ownPath } from "@/lib/urls";
import { callbackCookie, cookieOptions, isSecure, SESSION_DAYS } from "@/lib/web/cookies";
import { forumAdapter } from "./adapter";
import { oauthProviders } from "./providers";

/** next-auth handles accounts of providers only; links, codes and passkeys are ours (begin-session.ts). */
export function authOptions(device: string | null): NextAuthOptions {
  return {
    // With the browser's previous session, next-auth would link the account to that member.
    adapter: { ...forumAdapter(device), getSessionAndUser: () => null },
    providers: oauthProviders(),
    secret: readEnv().authSecret,
    useSecureCookies: isSecure(),
    session: { strategy: "database", maxAge: SESSION_DAYS * DAY_SECONDS, generateSessionToken: newSecret },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    cookies: { callbackUrl: { name: callbackCookie(), options: cookieOptions(15 * 60) } },
    logger: { error: logged, warn: () => undefined, debug: () => undefined },
    callbacks: {
      redirect: ({ url, baseUrl }) =>
        baseUrl + ownPath(url.startsWith(`${baseUrl}/`) ? url.slice(baseUrl.length) : url),
    },
  };
}

/** Logs the step and the error only: next-auth would also log what a provider tells about a person. */
function logged(code: string, said: { error?: unknown } | Error): void {
  log.error("Signing in failed", said instanceof Error ? said : said.error, { step: code });
}
