import { and, desc, eq, gt, isNull } from "drizzle-orm";
import { type Database, database } from "../client";
import { addressChanges } from "./schema";

export async function findAddressChange(id: number) {
  const [row] = await database().select().from(addressChanges).where(eq(addressChanges.id, id));
  return row ?? null;
}

export async function findAddressChangeBy(which: "token" | "undoToken", token: string) {
  const [row] = await database().select().from(addressChanges).where(eq(addressChanges[which], token));
  return row ?? null;
}

/** Until when the earlier address can undo the change; null if it cannot. */
export async function findOpenUndo(
  from: Pick<Database, "select">,
  personId: number,
  at: Date,
): Promise<Date | null> {
  const [row] = await from
    .select({ until: addressChanges.undoUntil })
    .from(addressChanges)
    .where(
      and(
        eq(addressChanges.personId, personId),
        gt(addressChanges.undoUntil, at),
        isNull(addressChanges.undoneAt),
      ),
    )
    .orderBy(desc(addressChanges.undoUntil))
    .limit(1);
  return row?.until ?? null;
}

/** The last one asked for that waits for its confirmation. */
export async function findWaitingChange(personId: number, at: Date) {
  const [row] = await database()
    .select({ newEmail: addressChanges.newEmail, tokenExpires: addressChanges.tokenExpires })
    .from(addressChanges)
    .where(
      and(
        eq(addressChanges.personId, personId),
        isNull(addressChanges.confirmedAt),
        gt(addressChanges.tokenExpires, at),
      ),
    )
    .orderBy(desc(addressChanges.id))
    .limit(1);
  return row ?? null;
}
