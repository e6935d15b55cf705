import { cookies } from "next/headers";
import { hashOfBrowser, newSecret } from "@/lib/forum/people/sign-ins/secrets";
import { ASKING, cookieOptions } from "@/lib/web/cookies";

/** The hash by which this browser is known again; for actions and routes, since it sets the cookie where there is none. */
export async function markBrowser(): Promise<string> {
  const jar = await cookies();
  // The same one for all tabs, so that each of the mails they asked for works here.
  const secret = jar.get(ASKING)?.value || newSecret();
  jar.set(ASKING, secret, cookieOptions(15 * 60));
  return hashOfBrowser(secret);
}

/** Undefined in a browser that has not asked for a mail or a passkey. */
export async function knownBrowser(): Promise<string | undefined> {
  const secret = (await cookies()).get(ASKING)?.value;
  return secret && hashOfBrowser(secret);
}
