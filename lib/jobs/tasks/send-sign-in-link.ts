import { findSignInToken } from "@/db/sign-ins/reads";
import { readEnv } from "@/lib/env";
import type { SignInRequest } from "@/lib/events/job";
import { issueSignInLink, withdrawSignInLink } from "@/lib/forum/people/sign-ins/issue";
import { SIGN_IN_WAITS_MS } from "@/lib/forum/people/sign-ins/policy";
import { codeOf, hashOfCode, hashOfLink, linkOf, newSecret } from "@/lib/forum/people/sign-ins/secrets";
import { send } from "@/lib/mail/send";
import { signInMail } from "@/lib/mail/sign-in-link";
import { SYSTEM } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { MINUTE_MS } from "@/lib/time";
import { confirmSignInPath } from "@/lib/urls";

const VALID_MINUTES = 10;
/** An email that stands in for many requests is valid for longer. */
const CROWDED_MINUTES = 60;
const WORTH_SAYING_MS = 2 * MINUTE_MS;

const context = { actor: SYSTEM, source: "job" } as const;

/** Makes link and code only now: the database keeps hashes and a seed, and a delayed email is valid for its full time. */
export async function sendSignInLink(
  { email, next, browser, crowded }: SignInRequest,
  askedAt = new Date(),
): Promise<void> {
  const waitedMs = Date.now() - askedAt.getTime();
  if (waitedMs > SIGN_IN_WAITS_MS) return;
  const seed = newSecret();
  const token = hashOfLink(linkOf(seed));
  const code = hashOfCode(token, codeOf(seed));
  const expires = new Date(Date.now() + (crowded ? CROWDED_MINUTES : VALID_MINUTES) * MINUTE_MS);
  const issued = await perform(
    issueSignInLink,
    { email, seed, token, code, browser, expires, crowded },
    context,
  );
  if (issued.name === "sign_in.not_issued") return;
  const kept = issued.again ? (await findSignInToken(issued.token))?.seed : seed;
  // The member used the link meanwhile.
  if (!kept) return;
  const minutes = Math.floor((Date.parse(issued.expires) - Date.now() + 5000) / MINUTE_MS);
  const url = readEnv().publicUrl + confirmSignInPath(linkOf(kept), next);
  const waitedMinutes = waitedMs < WORTH_SAYING_MS ? null : Math.round(waitedMs / MINUTE_MS);
  const mail = signInMail({ to: email, url, code: codeOf(kept), minutes, waitedMinutes });
  try {
    await send(mail, async () => {
      if (Date.parse(issued.expires) < Date.now()) throw new Error("The mail server took too long.");
    });
  } catch (error) {
    await perform(withdrawSignInLink, { token: issued.token }, context);
    throw error;
  }
}
