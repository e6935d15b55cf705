import { sql } from "drizzle-orm";
import type { KeptMailHealth } from "../queries/mail-health";
import { mailHealth } from "../schema";
import type { Tx } from "../transaction";

export async function lockMailHealth(tx: Tx): Promise<KeptMailHealth> {
  await tx.insert(mailHealth).values({ only: true }).onConflictDoNothing();
  const [row] = await tx.select().from(mailHealth).for("update");
  return row ?? { workedAt: null, failedAt: null, failingSince: null, problem: null };
}

export async function setMailHealth(tx: Tx, health: Partial<KeptMailHealth>): Promise<void> {
  await tx.update(mailHealth).set(health);
}

/**
 * Lets every email that failed go now instead of after its backoff, also one whose attempts ran out since `since`. A job
 * that a worker holds is left alone. @returns how many.
 */
export async function wakeMailJobs(tx: Tx, since: Date): Promise<number> {
  const { rows } = await tx.execute(sql`
    select count(*)::int as woken from graphile_worker.reschedule_jobs(
      array(
        select id from graphile_worker.jobs
        where (task_identifier like 'mail\\_%' or task_identifier = 'send_sign_in_link')
          and locked_at is null and attempts > 0
          and (attempts < max_attempts or run_at >= ${since})
      ),
      run_at := now(), attempts := 1)`);
  return Number(rows[0]?.woken ?? 0);
}
