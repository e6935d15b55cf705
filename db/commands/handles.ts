import { and, eq, gt, sql } from "drizzle-orm";
import { auditEntries, events, formerHandles, people } from "../schema";
import type { Tx } from "../transaction";

/** Refused as if a constraint of this name had done it: lib/pipeline/constraints.ts says what it means. */
class KeptHandleError extends Error {
  readonly constraint = "handles_are_kept_for_a_year";
}

/**
 * Refuses handles that are kept for who bore them before. It comes after the people are written: whoever gives a handle
 * up at this very moment holds it until their transaction ends, and then it is seen here.
 */
export async function refuseKeptHandles(tx: Tx, personIds: number[]): Promise<void> {
  const [kept] = await tx
    .select({ handle: formerHandles.handle })
    .from(formerHandles)
    .innerJoin(people, eq(people.handle, formerHandles.handle))
    .where(
      sql`${people.id} = any(${sql.param(personIds)}::bigint[])
        and ${formerHandles.personId} <> ${people.id} and ${formerHandles.keptUntil} > now()`,
    )
    .limit(1);
  if (kept) throw new KeptHandleError(`The handle ${kept.handle} is kept for somebody else.`);
}

export async function keepHandle(tx: Tx, kept: typeof formerHandles.$inferInsert): Promise<void> {
  const { personId, keptUntil } = kept;
  await tx
    .insert(formerHandles)
    .values(kept)
    .onConflictDoUpdate({ target: formerHandles.handle, set: { personId, keptUntil } });
}

/** Somebody bears again what was kept for them. */
export async function deleteKeptHandle(tx: Tx, personId: number, handle: string): Promise<void> {
  await tx
    .delete(formerHandles)
    .where(and(eq(formerHandles.personId, personId), eq(formerHandles.handle, handle)));
}

/** When somebody changed their handle after `since`, the latest first. */
export async function listHandleChanges(tx: Tx, personId: number, since: Date): Promise<Date[]> {
  const rows = await tx
    .select({ at: events.createdAt })
    .from(auditEntries)
    .innerJoin(events, eq(events.id, auditEntries.eventId))
    .where(
      and(
        eq(auditEntries.actorId, personId),
        eq(auditEntries.operation, "describePerson"),
        gt(events.createdAt, since),
        sql`${events.data} ->> 'handle' <> ${events.data} ->> 'formerHandle'`,
      ),
    )
    .orderBy(sql`${auditEntries.eventId} desc`);
  return rows.map(({ at }) => at);
}
