import { findSignInToken } from "@/db/sign-ins/reads";
import { WRONG_CODES } from "@/lib/forum/people/sign-ins/exchange-code";
import { hashOfLink } from "@/lib/forum/people/sign-ins/secrets";
import { knownBrowser } from "./asking-browser";

export type LinkState = "ready" | "other browser" | "spent" | "over";

/** Wrong codes never end a link in the browser that asked for it. */
export async function stateOfLink(link: string): Promise<LinkState> {
  const mail = await findSignInToken(hashOfLink(link));
  if (!mail || mail.expires.getTime() <= Date.now()) return "over";
  if (mail.anyBrowser) return "ready";
  if (mail.browser !== null && mail.browser === (await knownBrowser())) return "ready";
  return mail.attemptsByLink >= WRONG_CODES ? "spent" : "other browser";
}
