import { and, eq, gt, sql } from "drizzle-orm";
import { database } from "../client";
import { people, sessions } from "../schema";

/** Whose session it is, by the hash of its token, as they stand at this moment. */
export async function findSessionOwner(hash: string) {
  const [row] = await database()
    .select({
      id: people.id,
      handle: people.handle,
      name: people.name,
      role: people.role,
      joinedAt: people.joinedAt,
      suspendedUntil: people.suspendedUntil,
      silencedUntil: people.silencedUntil,
      limitedUntil: people.limitedUntil,
      trust: people.trust,
    })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.userId))
    .where(and(eq(sessions.sessionToken, hash), gt(sessions.expires, sql`now()`)));
  return row;
}
