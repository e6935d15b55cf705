import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "../transaction";
import { type PersonRole, people, roleProposals } from "./schema";

export interface Admin {
  id: number;
  handle: string;
  suspendedUntil: Date | null;
  silencedUntil: Date | null;
  reachable: boolean;
}

/** Locks every admin, so that of two who leave at once the second is counted without the first. */
export function lockAdmins(tx: Tx): Promise<Admin[]> {
  return tx
    .select({
      id: people.id,
      handle: people.handle,
      suspendedUntil: people.suspendedUntil,
      silencedUntil: people.silencedUntil,
      reachable: sql<boolean>`${people.email} is not null`,
    })
    .from(people)
    .where(and(sql`${people.role} <> 'member'`, eq(people.role, "admin")))
    .orderBy(asc(people.id))
    .for("no key update");
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
