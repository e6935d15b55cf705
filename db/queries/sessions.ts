import { and, desc, eq, gt, sql } from "drizzle-orm";
import { database } from "../client";
import { sessions } from "../schema";

export interface SessionView {
  /** Names the session in a form; its token never leaves its own browser. */
  id: number;
  /** "Firefox on Linux"; null where it was not told. */
  device: string | null;
  createdAt: Date;
  expires: Date;
  /** Whether it is the one that asks. */
  current: boolean;
}

/** Where somebody is signed in: the session that asks first, by the hash of its token, then the newest. */
export function listSessions(personId: number, hash: string): Promise<SessionView[]> {
  const current = sql<boolean>`${sessions.sessionToken} = ${hash}`;
  return database()
    .select({
      id: sessions.id,
      device: sessions.device,
      createdAt: sessions.createdAt,
      expires: sessions.expires,
      current,
    })
    .from(sessions)
    .where(and(eq(sessions.userId, personId), gt(sessions.expires, sql`now()`)))
    .orderBy(desc(current), desc(sessions.id))
    .limit(100);
}
