import { and, desc, eq, isNotNull, ne, sql } from "drizzle-orm";
import type { Tx } from "../transaction";
import { passkeyChallenges, passkeys, sessions, verificationTokens } from "./schema";

export async function insertSignInToken(
  tx: Tx,
  token: typeof verificationTokens.$inferInsert,
): Promise<void> {
  await tx.insert(verificationTokens).values(token);
}

export async function lockSignInToken(tx: Tx, token: string) {
  const [row] = await tx
    .select()
    .from(verificationTokens)
    .where(eq(verificationTokens.token, token))
    .for("update");
  return row;
}

export async function lockNewestSignIn(tx: Tx, browser: string) {
  const [row] = await tx
    .select()
    .from(verificationTokens)
    .where(and(eq(verificationTokens.browser, browser), isNotNull(verificationTokens.code)))
    .orderBy(desc(verificationTokens.createdAt))
    .limit(1)
    .for("update");
  return row;
}

/** Locked, so that no second email is issued meanwhile. Newest first. */
export async function lockSignInsOf(tx: Tx, identifier: string) {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`sign-in:${identifier}`}::text, 0))`);
  return tx
    .select()
    .from(verificationTokens)
    .where(and(eq(verificationTokens.identifier, identifier), isNotNull(verificationTokens.seed)))
    .orderBy(desc(verificationTokens.createdAt))
    .for("update");
}

export async function noteSending(tx: Tx, token: string, sent: { sendings: number; sentAt: Date }) {
  await tx.update(verificationTokens).set(sent).where(eq(verificationTokens.token, token));
}

export async function deleteSignInToken(tx: Tx, token: string): Promise<void> {
  await tx.delete(verificationTokens).where(eq(verificationTokens.token, token));
}

export async function countWrongCode(
  tx: Tx,
  token: string,
  where: "attempts" | "attemptsByLink",
): Promise<void> {
  await tx
    .update(verificationTokens)
    .set({ [where]: sql`${verificationTokens[where]} + 1` })
    .where(eq(verificationTokens.token, token));
}

/** A sign-in email works once: a new token makes its link and code invalid. */
export async function replaceSignInToken(
  tx: Tx,
  token: string,
  fresh: { token: string; browser: string },
): Promise<void> {
  await tx
    .update(verificationTokens)
    .set({ ...fresh, code: null, seed: null })
    .where(eq(verificationTokens.token, token));
}

export async function lockSession(tx: Tx, hash: string): Promise<{ personId: number } | undefined> {
  const [row] = await tx
    .select({ personId: sessions.userId })
    .from(sessions)
    .where(eq(sessions.sessionToken, hash))
    .for("update");
  return row;
}

export async function deleteSession(tx: Tx, hash: string): Promise<void> {
  await tx.delete(sessions).where(eq(sessions.sessionToken, hash));
}

export async function lockSessionById(tx: Tx, id: number): Promise<{ personId: number } | undefined> {
  const [row] = await tx
    .select({ personId: sessions.userId })
    .from(sessions)
    .where(eq(sessions.id, id))
    .for("update");
  return row;
}

export async function deleteSessionById(tx: Tx, id: number): Promise<void> {
  await tx.delete(sessions).where(eq(sessions.id, id));
}

export async function deleteSessions(tx: Tx, personId: number, keep: string | null): Promise<number> {
  const others = keep === null ? undefined : ne(sessions.sessionToken, keep);
  const { rowCount } = await tx.delete(sessions).where(and(eq(sessions.userId, personId), others));
  return rowCount ?? 0;
}

export async function insertChallenge(tx: Tx, asked: typeof passkeyChallenges.$inferInsert): Promise<void> {
  await tx.insert(passkeyChallenges).values(asked);
}

export async function lockChallenge(tx: Tx, challenge: string) {
  const [row] = await tx
    .select()
    .from(passkeyChallenges)
    .where(eq(passkeyChallenges.challenge, challenge))
    .for("update");
  return row;
}

export async function deleteChallenge(tx: Tx, challenge: string): Promise<void> {
  await tx.delete(passkeyChallenges).where(eq(passkeyChallenges.challenge, challenge));
}

export async function insertPasskey(tx: Tx, passkey: typeof passkeys.$inferInsert): Promise<void> {
  await tx.insert(passkeys).values(passkey);
}

export async function lockPasskey(tx: Tx, id: string) {
  const [row] = await tx.select().from(passkeys).where(eq(passkeys.id, id)).for("update");
  return row;
}

export async function noteUse(tx: Tx, id: string, used: { counter: number; usedAt: Date }): Promise<void> {
  await tx.update(passkeys).set(used).where(eq(passkeys.id, id));
}

export async function deletePasskey(tx: Tx, id: string): Promise<void> {
  await tx.delete(passkeys).where(eq(passkeys.id, id));
}
