import { findNewestSignIn, findSignInToken } from "@/db/queries/sign-ins";
import { WRONG_CODES } from "@/lib/forum/sign-ins/exchange-code";
import { hashOfLink } from "@/lib/forum/sign-ins/secrets";
import { knownBrowser } from "./asking-browser";

type Waiting = Awaited<ReturnType<typeof findSignInToken>>;

/** Which mail a code is from: that of the link, else the newest to the address, else the newest this browser asked for. */
export async function findWaiting({ link, email }: { link: string; email: string }): Promise<Waiting> {
  if (link) return findSignInToken(hashOfLink(link));
  if (email) return findNewestSignIn({ identifier: email.trim().toLowerCase() });
  const browser = await knownBrowser();
  return browser ? findNewestSignIn({ browser }) : undefined;
}

export type LinkState = "ready" | "other browser" | "spent" | "over";

/** What a link is good for in this browser. */
export async function stateOfLink(link: string): Promise<LinkState> {
  const mail = await findSignInToken(hashOfLink(link));
  if (!mail || mail.expires.getTime() <= Date.now()) return "over";
  if (mail.attempts >= WRONG_CODES) return "spent";
  return mail.browser !== null && mail.browser === (await knownBrowser()) ? "ready" : "other browser";
}
