import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "../transaction";
import { consents, consentWordings } from "./schema";

export async function insertConsent(
  tx: Tx,
  consent: Omit<typeof consents.$inferInsert, "id" | "withdrawnAt" | "wording">,
  wording: { readonly name: string; readonly words: string },
): Promise<void> {
  await tx.insert(consentWordings).values(wording).onConflictDoNothing();
  await tx.insert(consents).values({ ...consent, wording: wording.name });
}

/** @returns whether there was one. */
export async function markConsentWithdrawn(tx: Tx, consentId: number, at: Date): Promise<boolean> {
  const { rowCount } = await tx
    .update(consents)
    .set({ withdrawnAt: at })
    .where(and(eq(consents.id, consentId), isNull(consents.withdrawnAt)));
  return rowCount === 1;
}

export async function lockConsent(tx: Tx, consentId: number) {
  const [row] = await tx
    .select({ id: consents.id, personId: consents.personId, withdrawnAt: consents.withdrawnAt })
    .from(consents)
    .where(eq(consents.id, consentId))
    .for("no key update");
  return row ?? null;
}
