import { eq, sql } from "drizzle-orm";
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

export async function countWrongCode(tx: Tx, token: string): Promise<void> {
  await tx
    .update(verificationTokens)
    .set({ attempts: sql`${verificationTokens.attempts} + 1` })
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
    .set({ ...fresh, code: null })
    .where(eq(verificationTokens.token, token));
}

export async function lockSession(tx: Tx, sessionToken: string): Promise<{ personId: number } | undefined> {
  const [row] = await tx
    .select({ personId: sessions.userId })
    .from(sessions)
    .where(eq(sessions.sessionToken, sessionToken))
    .for("update");
  return row;
}

export async function deleteSession(tx: Tx, sessionToken: string): Promise<void> {
  await tx.delete(sessions).where(eq(sessions.sessionToken, sessionToken));
}
