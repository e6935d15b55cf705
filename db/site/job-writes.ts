import { sql } from "drizzle-orm";
import type { Tx } from "../transaction";
import { FAILED } from "./jobs";

/** The failed job, locked; null if there is none, because it was tried again or dropped. */
export async function lockFailedJob(tx: Tx, id: number): Promise<{ id: number; task: string } | null> {
  const { rows } = await tx.execute<{ id: number; task: string }>(sql`
    select j.id::float8 as id, t.identifier as task
    from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where j.id = ${id} and ${FAILED} and j.locked_at is null for update of j skip locked`);
  return rows[0] ?? null;
}

/** Gives the job all of its attempts back, from now on. */
export async function retryJob(tx: Tx, id: number): Promise<void> {
  await tx.execute(sql`
    select graphile_worker.reschedule_jobs(array[${id}::bigint], run_at := now(), attempts := 0)`);
}

export async function dropJob(tx: Tx, id: number): Promise<void> {
  await tx.execute(sql`select graphile_worker.complete_jobs(array[${id}::bigint])`);
}
