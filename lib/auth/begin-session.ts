import { newSecret } from "@/lib/forum/people/sign-ins/secrets";
import { DAY_MS } from "@/lib/time";
import { SESSION_DAYS } from "@/lib/web/cookies";
import { forumAdapter, takeToken } from "./adapter";

export interface BegunSession {
  /** The cookie's value; the database stores only its hash. */
  readonly sessionToken: string;
  readonly expires: Date;
}

/** Creates the person if the address is new. @returns null for a consumed, expired or unknown token. */
export async function beginSession(token: string, device: string | null): Promise<BegunSession | null> {
  const spent = await takeToken(token);
  if (!spent || spent.expires.getTime() < Date.now()) return null;
  const adapter = forumAdapter(device);
  const known = await adapter.getUserByEmail(spent.identifier);
  const person = known
    ? await adapter.updateUser({ id: known.id })
    : await adapter.createUser({ email: spent.identifier });
  const session = {
    sessionToken: newSecret(),
    userId: person.id,
    expires: new Date(Date.now() + SESSION_DAYS * DAY_MS),
  };
  await adapter.createSession(session);
  return session;
}
