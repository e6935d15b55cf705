import { and, count, desc, eq, gt, sql } from "drizzle-orm";
import { database } from "../client";
import { people } from "../people/schema";
import type { Tx } from "../transaction";
import { passkeys, sessions, verificationTokens } from "./schema";

export interface SessionView {
  /** Names the session in a form; the token never leaves its own browser. */
  id: number;
  /** "Firefox on Linux"; null if the browser did not say. */
  device: string | null;
  createdAt: Date;
  expires: Date;
  current: boolean;
}

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
      distanceUnit: people.distanceUnit,
    })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.userId))
    .where(and(eq(sessions.sessionToken, hash), gt(sessions.expires, sql`now()`)));
  return row;
}

export async function findSignInToken(token: string) {
  const [row] = await database().select().from(verificationTokens).where(eq(verificationTokens.token, token));
  return row;
}

export interface PasskeyView {
  id: string;
  device: string | null;
  transports: string[];
  createdAt: Date;
  usedAt: Date | null;
}

export function listPasskeys(personId: number): Promise<PasskeyView[]> {
  const { id, device, transports, createdAt, usedAt } = passkeys;
  return database()
    .select({ id, device, transports, createdAt, usedAt })
    .from(passkeys)
    .where(eq(passkeys.personId, personId))
    .orderBy(desc(createdAt));
}

export async function countPasskeys(tx: Tx, personId: number): Promise<number> {
  const [row] = await tx.select({ all: count() }).from(passkeys).where(eq(passkeys.personId, personId));
  return row?.all ?? 0;
}
