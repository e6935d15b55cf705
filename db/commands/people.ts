import { eq } from "drizzle-orm";
import { people } from "../schema";
import type { Tx } from "../transaction";
import { refuseKeptHandles } from "./handles";
import type { Folds } from "./names";

/** With what the names look like: nobody comes in without. */
export type NewPerson = typeof people.$inferInsert & Folds;

export async function insertPerson(tx: Tx, person: NewPerson): Promise<number> {
  const [row] = await tx.insert(people).values(person).returning({ id: people.id });
  if (!row) throw new Error("A person was not stored.");
  await refuseKeptHandles(tx, [row.id]);
  return row.id;
}

export async function lockPerson(tx: Tx, id: number) {
  const [row] = await tx
    .select({ id: people.id, handle: people.handle, name: people.name, role: people.role })
    .from(people)
    .where(eq(people.id, id))
    .for("no key update");
  return row;
}

/** What somebody is and may do at this moment; not locked. */
export async function findStanding(tx: Tx, id: number) {
  const [row] = await tx
    .select({
      id: people.id,
      handle: people.handle,
      role: people.role,
      joinedAt: people.joinedAt,
      suspendedUntil: people.suspendedUntil,
      silencedUntil: people.silencedUntil,
      limitedUntil: people.limitedUntil,
      trust: people.trust,
    })
    .from(people)
    .where(eq(people.id, id));
  return row;
}

type Description = Pick<typeof people.$inferSelect, "handle" | "name" | "about"> & Folds;

export async function updateDescription(tx: Tx, id: number, description: Description): Promise<void> {
  await tx.update(people).set(description).where(eq(people.id, id));
  await refuseKeptHandles(tx, [id]);
}

export async function markAddressVerified(tx: Tx, id: number, at: Date): Promise<void> {
  await tx.update(people).set({ emailVerified: at }).where(eq(people.id, id));
}
