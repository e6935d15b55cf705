import type { NextAuthOptions } from "next-auth";
import type { EmailConfig } from "next-auth/providers/email";
import { readEnv } from "@/lib/env";
import { log } from "@/lib/log/log";
import { ownPath } from "@/lib/urls";
import { callbackCookie, cookieOptions, isSecure, SESSION_DAYS } from "@/lib/web/cookies";
import { forumAdapter } from "./adapter";
import { oauthProviders } from "./providers";

/** Links are made by the job send_sign_in_link; here they are only used up. */
const byMail: EmailConfig = {
  id: "email",
  type: "email",
  name: "Email",
  server: "",
  from: "",
  maxAge: 600,
  options: {},
  sendVerificationRequest() {
    throw new Error("Sign-in links are sent by lib/jobs/tasks/send-sign-in-link.ts.");
  },
};

/** `device` is what the session is begun on. */
export function authOptions(device: string | null): NextAuthOptions {
  return {
    adapter: forumAdapter(device),
    providers: [byMail, ...oauthProviders()],
    secret: readEnv().authSecret,
    useSecureCookies: isSecure(),
    session: { strategy: "database", maxAge: SESSION_DAYS * 86_400 },
    pages: { signIn: "/sign-in", error: "/sign-in", verifyRequest: "/sign-in/sent" },
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
