import { eq } from "drizzle-orm";
import { people } from "../schema";
import type { Tx } from "../transaction";

export async function insertPerson(tx: Tx, person: typeof people.$inferInsert): Promise<number> {
  const [row] = await tx.insert(people).values(person).returning({ id: people.id });
  if (!row) throw new Error("A person was not stored.");
  return row.id;
}

export async function lockPerson(tx: Tx, id: number): Promise<{ id: number; handle: string } | undefined> {
  const [row] = await tx
    .select({ id: people.id, handle: people.handle })
    .from(people)
    .where(eq(people.id, id))
    .for("no key update");
  return row;
}

export async function updateRole(
  tx: Tx,
  id: number,
  role: (typeof people.$inferSelect)["role"],
): Promise<void> {
  await tx.update(people).set({ role }).where(eq(people.id, id));
}

export async function markAddressVerified(tx: Tx, id: number, at: Date): Promise<void> {
  await tx.update(people).set({ emailVerified: at }).where(eq(people.id, id));
}
