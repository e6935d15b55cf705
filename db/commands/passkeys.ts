import { count, eq } from "drizzle-orm";
import { passkeyChallenges, passkeys } from "../schema";
import type { Tx } from "../transaction";

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

export async function countPasskeys(tx: Tx, personId: number): Promise<number> {
  const [row] = await tx.select({ all: count() }).from(passkeys).where(eq(passkeys.personId, personId));
  return row?.all ?? 0;
}

export async function noteUse(tx: Tx, id: string, used: { counter: number; usedAt: Date }): Promise<void> {
  await tx.update(passkeys).set(used).where(eq(passkeys.id, id));
}

export async function deletePasskey(tx: Tx, id: string): Promise<void> {
  await tx.delete(passkeys).where(eq(passkeys.id, id));
}
