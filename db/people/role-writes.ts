import { and, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "../transaction";
import { type Admin, admins } from "./members";
import { type PersonRole, people, roleProposals } from "./schema";

/** Locks every admin, so that of two who leave at once the second is counted without the first. */
export function lockAdmins(tx: Tx): Promise<Admin[]> {
  return admins(tx).for("no key update");
}

export async function updateRole(tx: Tx, id: number, role: PersonRole): Promise<void> {
  await tx.update(people).set({ role }).where(eq(people.id, id));
}

export async function findProposal(tx: Tx, id: number) {
  const [row] = await tx.select().from(roleProposals).where(eq(roleProposals.id, id)).for("update");
  return row;
}

export async function insertProposal(
  tx: Tx,
  proposal: { personId: number; role: PersonRole; proposedById: number; createdAt: Date },
): Promise<number> {
  const [row] = await tx.insert(roleProposals).values(proposal).returning({ id: roleProposals.id });
  if (!row) throw new Error("A proposal was not stored.");
  return row.id;
}

export async function closeProposal(
  tx: Tx,
  id: number,
  closing: { closedAt: Date; agreedById: number | null },
): Promise<void> {
  await tx.update(roleProposals).set(closing).where(eq(roleProposals.id, id));
}

export async function closeProposalsAround(tx: Tx, personId: number, closedAt: Date): Promise<void> {
  await tx
    .update(roleProposals)
    .set({ closedAt })
    .where(and(isNull(roleProposals.closedAt), sql`${personId} in (person_id, proposed_by_id)`));
}

/** With the address, for what changes or ends an account. */
export async function lockAccount(tx: Tx, id: number) {
  const [row] = await tx
    .select({
      id: people.id,
      handle: people.handle,
      name: people.name,
      role: people.role,
      email: people.email,
      erasedAt: people.erasedAt,
    })
    .from(people)
    .where(eq(people.id, id))
    .for("update");
  return row;
}
