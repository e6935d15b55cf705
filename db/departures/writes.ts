import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "../transaction";
import { departures, erasures, type Proof, type Traces } from "./schema";

export type NewDeparture = typeof departures.$inferInsert;

export async function insertDeparture(tx: Tx, departure: NewDeparture): Promise<number> {
  const [row] = await tx.insert(departures).values(departure).returning({ id: departures.id });
  if (!row) throw new Error("A departure was not stored.");
  return row.id;
}

export async function lockDeparture(tx: Tx, id: number) {
  const [row] = await tx.select().from(departures).where(eq(departures.id, id)).for("update");
  return row;
}

export async function lockDepartureByToken(tx: Tx, token: string) {
  const [row] = await tx.select().from(departures).where(eq(departures.token, token)).for("update");
  return row;
}

export async function lockOpenDeparture(tx: Tx, personId: number) {
  const [row] = await tx
    .select()
    .from(departures)
    .where(
      and(eq(departures.personId, personId), isNull(departures.cancelledAt), isNull(departures.provedAt)),
    )
    .for("update");
  return row ?? null;
}

type Change = Partial<
  Pick<
    NewDeparture,
    "confirmedAt" | "dueAt" | "cancelledAt" | "begunAt" | "provedAt" | "token" | "seed" | "again" | "way"
  >
>;

export async function updateDeparture(tx: Tx, id: number, change: Change): Promise<void> {
  await tx.update(departures).set(change).where(eq(departures.id, id));
}

export async function noteTraces(tx: Tx, id: number, traces: Traces): Promise<void> {
  await tx.update(departures).set({ traces }).where(eq(departures.id, id));
}

/** With a proof that found nothing, the traces go. */
export async function noteProof(tx: Tx, id: number, proof: Proof): Promise<void> {
  const isProved = proof.left.length === 0;
  await tx
    .update(departures)
    .set(isProved ? { proof, provedAt: new Date(proof.at), traces: null } : { proof })
    .where(eq(departures.id, id));
}

export async function insertErasure(tx: Tx, erasure: typeof erasures.$inferInsert): Promise<void> {
  await tx.insert(erasures).values(erasure).onConflictDoNothing();
}
