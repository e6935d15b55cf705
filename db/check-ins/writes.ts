import { ne, sql } from "drizzle-orm";
import type { Tx } from "../transaction";
import type { CheckIn } from "./reads";
import { checkIns, outcomes } from "./schema";

/** @returns the check-ins that no other worker has claimed. */
export async function insertCheckIns(tx: Tx, asks: CheckIn[], at: Date): Promise<CheckIn[]> {
  if (asks.length === 0) return [];
  return tx
    .insert(checkIns)
    .values(asks.map((ask) => ({ ...ask, sentAt: at })))
    .onConflictDoNothing()
    .returning({ threadId: checkIns.threadId, weeks: checkIns.weeks });
}

export async function upsertOutcome(tx: Tx, outcome: typeof outcomes.$inferInsert): Promise<boolean> {
  const { answer, answeredAt } = outcome;
  const { rowCount } = await tx
    .insert(outcomes)
    .values(outcome)
    .onConflictDoUpdate({
      target: [outcomes.threadId, outcomes.weeks],
      set: { answer, answeredAt },
      setWhere: ne(outcomes.answer, answer),
    });
  return rowCount === 1;
}

const DUE_AT = sql`t.created_at + make_interval(hours => 168 * weeks)`;

/** Records future check-ins as already asked: that stops them. Returns the weeks. */
export async function insertEndedCheckIns(
  tx: Tx,
  threadId: number,
  weeks: readonly number[],
  at: Date,
): Promise<number[]> {
  const { rows } = await tx.execute<{ weeks: number }>(sql`
    insert into check_ins (thread_id, weeks, sent_at)
    select t.id, weeks, ${at}::timestamptz
    from threads t, unnest(array[${sql.join([...weeks], sql`, `)}]::int[]) weeks
    where t.id = ${threadId} and ${DUE_AT} > ${at}
    on conflict do nothing
    returning weeks`);
  return rows.map((row) => row.weeks);
}

export async function deleteEndedCheckIns(tx: Tx, threadId: number): Promise<number[]> {
  const { rows } = await tx.execute<{ weeks: number }>(sql`
    delete from check_ins a using threads t
    where t.id = a.thread_id and t.id = ${threadId} and a.sent_at < ${DUE_AT}
    returning a.weeks`);
  return rows.map((row) => row.weeks);
}
