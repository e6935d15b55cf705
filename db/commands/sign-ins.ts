import { eq } from "drizzle-orm";
import { sessions, verificationTokens } from "../schema";
import type { Tx } from "../transaction";

export async function insertSignInToken(
  tx: Tx,
  token: typeof verificationTokens.$inferInsert,
): Promise<void> {
  await tx.insert(verificationTokens).values(token);
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
