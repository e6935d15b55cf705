import { and, asc, eq, getTableColumns, isNotNull, isNull, sql } from "drizzle-orm";
import { database } from "../client";
import { people } from "../people/schema";
import { type MailFrequency, mailHealth, mailPreferences, mails, type NotificationKind } from "./schema";

/** Where mails to somebody go; nobody where they have proved no address. Who is suspended gets some of them alone. */
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

/** Where mails about the account itself go, whatever else its owner may do; nobody where they have proved no address. */
export async function findProvedAddress(personId: number): Promise<string | null> {
  const [row] = await database()
    .select({ email: people.email })
    .from(people)
    .where(and(eq(people.id, personId), isNotNull(people.emailVerified)));
  return row?.email ?? null;
}

/** What has neither been sent nor dropped, the oldest first. */
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
  /** Of an email to sign in; `handle` of one about an account; neither of one to people who reported something. */
  readonly email: string | null;
  readonly handle: string | null;
  readonly attempts: number;
  readonly ranOut: boolean;
  readonly lastError: string | null;
  readonly waitedMs: number;
}

/** Emails that are kept nowhere but in the job that sends them, the oldest first. */
export async function listMailJobs(): Promise<MailJob[]> {
  const { rows } = await database().execute<MailJob & Record<string, unknown>>(sql`
    select t.identifier as task, j.payload ->> 'email' as email, p.handle, j.attempts,
      j.attempts >= j.max_attempts as "ranOut", j.last_error as "lastError",
      extract(epoch from now() - j.created_at)::float8 * 1000 as "waitedMs"
    from graphile_worker._private_jobs j
      join graphile_worker._private_tasks t on t.id = j.task_id
      left join people p on p.id = (j.payload ->> 'personId')::bigint
    where t.identifier in ('send_sign_in_link', 'mail_new_passkey', 'mail_role', 'mail_notifiers')
    order by j.created_at
    limit 1000`);
  return rows;
}

export interface MailPreference {
  kind: NotificationKind;
  pace: MailFrequency;
}

/** What somebody has chosen; of the other kinds lib/forum/notifications/mail/rules.ts knows. */
export async function listMailPreferences(personId: number): Promise<MailPreference[]> {
  return database()
    .select({ kind: mailPreferences.kind, pace: mailPreferences.pace })
    .from(mailPreferences)
    .where(eq(mailPreferences.personId, personId));
}

export type KeptMailHealth = Omit<typeof mailHealth.$inferSelect, "only">;

/** What the last attempts to reach the mail server came to, on whatever instance. */
export async function findMailHealth(): Promise<KeptMailHealth> {
  const { workedAt, failedAt, failingSince, problem } = mailHealth;
  const [row] = await database().select({ workedAt, failedAt, failingSince, problem }).from(mailHealth);
  return row ?? { workedAt: null, failedAt: null, failingSince: null, problem: null };
}
