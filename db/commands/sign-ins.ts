import { and, desc, eq, isNotNull, sql } from "drizzle-orm";
import { sessions, verificationTokens } from "../schema";
import type { Tx } from "../transaction";

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

/** The newest sign-in email with a code that a browser asked for. */
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

/** Those of an address that can be sent again, the newest first; nobody issues another meanwhile. */
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

/** A mail has one use: with another token in place, neither its link nor its code leads anywhere. */
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
