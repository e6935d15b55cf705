import { and, asc, eq, getTableColumns, isNotNull, isNull, sql } from "drizzle-orm";
import { database } from "../client";
import { people } from "../people/schema";
import { type MailFrequency, mailHealth, mailPreferences, mails, type NotificationKind } from "./schema";

export async function findAddressee(personId: number) {
  const [row] = await database()
    .select({
      email: people.email,
      lastSeenAt: people.lastSeenAt,
      suspended: sql<boolean>`coalesce(${people.suspendedUntil} > now(), false)`,
    })
    .from(people)
    .where(and(eq(people.id, personId), isNotNull(people.emailVerified)));
  return row?.email ? { ...row, email: row.email } : null;
}

/** For emails about the account itself, which even a suspended member gets. */
export async function findProvedAddress(personId: number): Promise<string | null> {
  const [row] = await database()
    .select({ email: people.email })
    .from(people)
    .where(and(eq(people.id, personId), isNotNull(people.emailVerified)));
  return row?.email ?? null;
}

export function listOpenMails() {
  return database()
    .select({ ...getTableColumns(mails), to: people.handle })
    .from(mails)
    .innerJoin(people, eq(people.id, mails.personId))
    .where(and(isNull(mails.sentAt), isNull(mails.droppedAt)))
    .orderBy(asc(mails.createdAt))
    .limit(1000);
}

export interface MailJob {
  readonly task: string;
  readonly email: string | null;
  readonly handle: string | null;
  readonly attempts: number;
  readonly ranOut: boolean;
  readonly lastError: string | null;
  readonly waitedMs: number;
}

export async function listMailJobs(): Promise<MailJob[]> {
  const { rows } = await database().execute<MailJob & Record<string, unknown>>(sql`
    select t.identifier as task, j.payload ->> 'email' as email, p.handle, j.attempts,
      j.attempts >= j.max_attempts as "ranOut", j.last_error as "lastError",
      extract(epoch from now() - j.created_at)::float8 * 1000 as "waitedMs"
    from graphile_worker._private_jobs j
      join graphile_worker._private_tasks t on t.id = j.task_id
      left join people p on p.id = (j.payload ->> 'personId')::bigint
    where t.identifier in ('send_sign_in_link', 'mail_new_passkey', 'mail_role', 'mail_notifiers', 'confirm_report')
    order by j.created_at
    limit 1000`);
  return rows;
}

/** How grave a case is, as an email names it to a moderator. */
export interface CaseState {
  readonly caseId: number;
  readonly harm: number;
  readonly escalated: boolean;
}

export interface MailPreference {
  kind: NotificationKind;
  frequency: MailFrequency;
}

export async function listMailPreferences(personId: number): Promise<MailPreference[]> {
  return database()
    .select({ kind: mailPreferences.kind, frequency: mailPreferences.frequency })
    .from(mailPreferences)
    .where(eq(mailPreferences.personId, personId));
}

export type KeptMailHealth = Omit<typeof mailHealth.$inferSelect, "only">;

export async function findMailHealth(): Promise<KeptMailHealth> {
  const { workedAt, failedAt, failingSince, problem } = mailHealth;
  const [row] = await database().select({ workedAt, failedAt, failingSince, problem }).from(mailHealth);
  return row ?? { workedAt: null, failedAt: null, failingSince: null, problem: null };
}
