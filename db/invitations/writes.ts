import { and, eq, isNull, lte } from "drizzle-orm";
import type { Tx } from "../transaction";
import { invitations } from "./schema";

export async function insertInvitation(tx: Tx, invitation: typeof invitations.$inferInsert): Promise<number> {
  const [row] = await tx.insert(invitations).values(invitation).returning({ id: invitations.id });
  if (!row) throw new Error("An invitation was not stored.");
  return row.id;
}

/** So that an address can be invited again. */
export async function endExpiredInvitation(tx: Tx, email: string, at: Date): Promise<void> {
  await tx
    .update(invitations)
    .set({ revokedAt: at })
    .where(
      and(
        eq(invitations.email, email),
        isNull(invitations.usedAt),
        isNull(invitations.revokedAt),
        lte(invitations.expiresAt, at),
      ),
    );
}

export async function lockInvitation(tx: Tx, id: number) {
  const [row] = await tx.select().from(invitations).where(eq(invitations.id, id)).for("update");
  return row;
}

export async function updateInvitation(
  tx: Tx,
  id: number,
  change: Partial<Pick<typeof invitations.$inferInsert, "revokedAt" | "usedAt" | "personId">>,
): Promise<void> {
  await tx.update(invitations).set(change).where(eq(invitations.id, id));
}
