import { cookies } from "next/headers";
import { hashOfBrowser, newSecret } from "@/lib/forum/people/sign-ins/secrets";
import { ASKING, cookieOptions } from "@/lib/web/cookies";

/** @returns the hash of the browser's cookie. Sets the cookie if it is missing, so only actions and routes may call this. */
export async function markBrowser(): Promise<string> {
  const jar = await cookies();
  // One secret for all tabs, so that each email they asked for works in this browser.
  const secret = jar.get(ASKING)?.value || newSecret();
  jar.set(ASKING, secret, cookieOptions(15 * 60));
  return hashOfBrowser(secret);
}

export async function knownBrowser(): Promise<string | undefined> {
  const secret = (await cookies()).get(ASKING)?.value;
  return secret && hashOfBrowser(secret);
}
