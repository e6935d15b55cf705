import { eq } from "drizzle-orm";
import type { Tx } from "../transaction";
import { ownInjuries } from "./schema";

export async function setOwnInjury(tx: Tx, injury: typeof ownInjuries.$inferInsert): Promise<void> {
  const { personId: _, ...changed } = injury;
  await tx
    .insert(ownInjuries)
    .values(injury)
    .onConflictDoUpdate({ target: ownInjuries.personId, set: changed });
}

export async function deleteOwnInjury(tx: Tx, personId: number): Promise<void> {
  await tx.delete(ownInjuries).where(eq(ownInjuries.personId, personId));
}
