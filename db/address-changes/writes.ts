import { and, eq, gt, isNull } from "drizzle-orm";
import { departures } from "../departures/schema";
import { people } from "../people/schema";
import { passkeys, verificationTokens } from "../sign-ins/schema";
import type { Tx } from "../transaction";
import { addressChanges } from "./schema";

type Change = typeof addressChanges.$inferInsert;

export async function insertAddressChange(tx: Tx, change: Change): Promise<number> {
  const [row] = await tx.insert(addressChanges).values(change).returning({ id: addressChanges.id });
  if (!row) throw new Error("A change of address was not stored.");
  return row.id;
}

export async function lockAddressChange(tx: Tx, which: "token" | "undoToken", token: string) {
  const [row] = await tx.select().from(addressChanges).where(eq(addressChanges[which], token)).for("update");
  return row;
}

export async function updateAddressChange(
  tx: Tx,
  id: number,
  change: Partial<Pick<Change, "confirmedAt" | "undoUntil" | "undoneAt">>,
): Promise<void> {
  await tx.update(addressChanges).set(change).where(eq(addressChanges.id, id));
}

/** Sign-in emails that are under way to the earlier address would make a second account. */
export async function updateAddress(
  tx: Tx,
  personId: number,
  { from, to, at }: { from: string | null; to: string; at: Date },
): Promise<void> {
  await tx.update(people).set({ email: to, emailVerified: at }).where(eq(people.id, personId));
  if (from) await tx.delete(verificationTokens).where(eq(verificationTokens.identifier, from));
}

/** What a stranger may have done since they asked for the change. */
export async function undoSince(tx: Tx, personId: number, since: Date, at: Date): Promise<void> {
  await tx.delete(passkeys).where(and(eq(passkeys.personId, personId), gt(passkeys.createdAt, since)));
  await tx
    .update(departures)
    .set({ cancelledAt: at })
    .where(
      and(
        eq(departures.personId, personId),
        gt(departures.askedAt, since),
        isNull(departures.cancelledAt),
        isNull(departures.begunAt),
      ),
    );
}
