import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Tx } from "../transaction";
import type { CaseState, KeptMailHealth } from "./mails";
import {
  caseMails,
  type MailFrequency,
  mailHealth,
  mailPreferences,
  mails,
  type NotificationKind,
  notifications,
} from "./schema";

const unsettled = and(isNull(mails.sentAt), isNull(mails.droppedAt));

type NewMail = Pick<typeof mails.$inferInsert, "key" | "personId" | "kind">;

/** Creates the email of a key or continues it; nothing if the email has been sent or dropped. */
export async function claimMail(tx: Tx, mail: NewMail, at: Date) {
  const [row] = await tx
    .insert(mails)
    .values({ ...mail, attempts: 1, createdAt: at })
    .onConflictDoUpdate({
      target: mails.key,
      set: { attempts: sql`${mails.attempts} + 1` },
      setWhere: and(unsettled, isNull(mails.handedAt)),
    })
    .returning({ id: mails.id, attempt: mails.attempts });
  return row;
}

export async function lockMail(tx: Tx, by: { id: number } | { key: string }) {
  const [row] = await tx
    .select()
    .from(mails)
    .where("id" in by ? eq(mails.id, by.id) : eq(mails.key, by.key))
    .for("update");
  return row;
}

/** A notification stays with the first email that carries it. */
export async function attachNotifications(tx: Tx, mailId: number, ids: number[]): Promise<void> {
  await tx
    .update(notifications)
    .set({ mailId })
    .where(and(inArray(notifications.id, ids), isNull(notifications.mailId)));
}

/** A state of a case stays with the first email that tells the person of it. */
export async function attachCases(
  tx: Tx,
  mailId: number,
  personId: number,
  states: readonly CaseState[],
): Promise<void> {
  if (states.length === 0) return;
  const { harm, escalated } = caseMails;
  await tx
    .insert(caseMails)
    .values(states.map((state) => ({ ...state, personId, mailId })))
    .onConflictDoUpdate({
      target: [caseMails.personId, caseMails.caseId],
      set: { mailId, harm: sql`excluded.harm`, escalated: sql`excluded.escalated` },
      setWhere: sql`excluded.harm > ${harm} or excluded.escalated and not ${escalated}`,
    });
}

/** An attempt that was overtaken by a newer one changes nothing. */
function attemptOf(id: number, attempt: number) {
  return and(eq(mails.id, id), eq(mails.attempts, attempt), unsettled);
}

export async function markHandedOver(tx: Tx, id: number, attempt: number, at: Date): Promise<boolean> {
  const { rowCount } = await tx
    .update(mails)
    .set({ handedAt: at })
    .where(and(attemptOf(id, attempt), isNull(mails.handedAt)));
  return rowCount === 1;
}

export async function markSent(tx: Tx, id: number, attempt: number, at: Date): Promise<void> {
  await tx.update(mails).set({ sentAt: at, lastError: null }).where(attemptOf(id, attempt));
}

export async function markPutOff(tx: Tx, id: number, attempt: number, lastError: string): Promise<void> {
  await tx.update(mails).set({ handedAt: null, lastError }).where(attemptOf(id, attempt));
}

export async function markDropped(tx: Tx, id: number, reason: string, at: Date): Promise<void> {
  await tx
    .update(mails)
    .set({ droppedAt: at, lastError: reason })
    .where(and(eq(mails.id, id), unsettled));
}

export async function reopenMail(tx: Tx, id: number): Promise<void> {
  await tx
    .update(mails)
    .set({ handedAt: null, droppedAt: null })
    .where(and(eq(mails.id, id), isNull(mails.sentAt)));
}

type Choice = { kind: NotificationKind; frequency: MailFrequency };

export async function lockMailPreferences(tx: Tx, personId: number): Promise<Choice[]> {
  return tx
    .select({ kind: mailPreferences.kind, frequency: mailPreferences.frequency })
    .from(mailPreferences)
    .where(eq(mailPreferences.personId, personId))
    .for("update");
}

export async function upsertMailPreferences(
  tx: Tx,
  personId: number,
  choices: Choice[],
  at: Date,
): Promise<void> {
  if (choices.length === 0) return;
  await tx
    .insert(mailPreferences)
    .values(choices.map((choice) => ({ ...choice, personId, chosenAt: at })))
    .onConflictDoUpdate({
      target: [mailPreferences.personId, mailPreferences.kind],
      set: { frequency: sql`excluded.frequency`, chosenAt: at },
    });
}

export async function lockMailHealth(tx: Tx): Promise<KeptMailHealth> {
  await tx.insert(mailHealth).values({ only: true }).onConflictDoNothing();
  const [row] = await tx.select().from(mailHealth).for("update");
  return row ?? { workedAt: null, failedAt: null, failingSince: null, problem: null };
}

export async function setMailHealth(tx: Tx, health: Partial<KeptMailHealth>): Promise<void> {
  await tx.update(mailHealth).set(health);
}

/** Includes emails whose attempts ran out since `since`; skips a job that a worker holds. Returns how many. */
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
