import type { NextAuthOptions } from "next-auth";
import { readEnv } from "@/lib/env";
import { newSecret } from "@/lib/forum/people/sign-ins/secrets";
import { log } from "@/lib/log/log";
import { DAY_SECONDS } from "@/lib/time";
import { ownPath } from "@/lib/urls";
import { callbackCookie, cookieOptions, isSecure, SESSION_DAYS } from "@/lib/web/cookies";
import { forumAdapter } from "./adapter";
import { oauthProviders } from "./providers";

/** For accounts elsewhere; links, codes and passkeys are ours (begin-session.ts). `device` is what the session is begun on. */
export function authOptions(device: string | null): NextAuthOptions {
  return {
    // With the session of whoever was here before, next-auth would tie the account to them.
    adapter: { ...forumAdapter(device), getSessionAndUser: () => null },
    providers: oauthProviders(),
    secret: readEnv().authSecret,
    useSecureCookies: isSecure(),
    session: { strategy: "database", maxAge: SESSION_DAYS * DAY_SECONDS, generateSessionToken: newSecret },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    // Where somebody was going is of no use for longer than the way to a provider and back may take.
    cookies: { callbackUrl: { name: callbackCookie(), options: cookieOptions(15 * 60) } },
    logger: { error: logged, warn: () => undefined, debug: () => undefined },
    callbacks: {
      redirect: ({ url, baseUrl }) =>
        baseUrl + ownPath(url.startsWith(`${baseUrl}/`) ? url.slice(baseUrl.length) : url),
    },
  };
}

/** Which step failed and of which kind: next-auth would log what a provider told of a person as well. */
function logged(code: string, said: { error?: unknown } | Error): void {
  log.error("Signing in failed", said instanceof Error ? said : said.error, { step: code });
}
