import { and, eq, ne } from "drizzle-orm";
import { sessions } from "../schema";
import type { Tx } from "../transaction";

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

/** Ends what somebody has open, but for the session whose token has the hash `keep`; returns how many ended. */
export async function deleteSessions(tx: Tx, personId: number, keep: string | null): Promise<number> {
  const others = keep === null ? undefined : ne(sessions.sessionToken, keep);
  const { rowCount } = await tx.delete(sessions).where(and(eq(sessions.userId, personId), others));
  return rowCount ?? 0;
}
