import { and, asc, eq, gt, inArray, isNull, like, sql } from "drizzle-orm";
import { database } from "../client";
import type { PersonRef } from "../people/person-ref";
import type { Tx } from "../transaction";
import {
  type NotificationDecision,
  notificationByAuthor,
  notificationDecision,
  notificationHolds,
  notificationJoins,
  notificationTitle,
  notificationWriter,
} from "./reads";
import { type MailFrequency, mails, type NotificationKind, notifications } from "./schema";

const MOST = 500;

export async function listUnmailed(personId: number, kinds: NotificationKind[], since: Date) {
  return database()
    .select({ id: notifications.id, kind: notifications.kind })
    .from(notifications)
    .where(
      and(
        eq(notifications.personId, personId),
        isNull(notifications.seenAt),
        isNull(notifications.mailId),
        inArray(notifications.kind, kinds),
        gt(notifications.createdAt, since),
      ),
    )
    .orderBy(asc(notifications.id))
    .limit(MOST);
}

export async function findOpenMail(personId: number, keysBeginWith: string): Promise<string | null> {
  const [row] = await database()
    .select({ key: mails.key })
    .from(mails)
    .where(
      and(
        eq(mails.personId, personId),
        like(mails.key, `${keysBeginWith}%`),
        isNull(mails.sentAt),
        isNull(mails.droppedAt),
        isNull(mails.handedAt),
      ),
    )
    .orderBy(asc(mails.id))
    .limit(1);
  return row?.key ?? null;
}

export interface MailedNotification {
  kind: NotificationKind;
  personId: number;
  threadId: number | null;
  slug: string | null;
  decision: NotificationDecision | null;
  scheduledId: number | null;
  title: string;
  commentId: number | null;
  writer: PersonRef | null;
  byAuthor: boolean;
  text: string;
  note: string | null;
}

/** Read when the email is sent: leaves out what was read or hidden meanwhile. */
export async function listNotificationsOfMail(
  mailId: number,
  kinds: NotificationKind[],
): Promise<MailedNotification[]> {
  const { rows } = await database().execute<MailedNotification & Record<string, unknown>>(sql`
    select n.kind, n.person_id::float8 as "personId", t.id::float8 as "threadId", t.slug, ${notificationDecision} as decision, n.scheduled_id::float8 as "scheduledId", ${notificationTitle} as title, c.id::float8 as "commentId", n.note,
      ${notificationWriter} as writer, ${notificationByAuthor} as "byAuthor", case when d.id is null then coalesce(c.body_text, t.body_text) else '' end as text
    from notifications n ${notificationJoins}
    where n.mail_id = ${mailId} and n.seen_at is null and ${notificationHolds}
      and n.kind = any(${sql.param(kinds)}::notification_kind[])
    order by n.id`);
  return rows;
}

interface Asked {
  readonly frequency: MailFrequency;
  readonly after: number;
  readonly defaults: Record<NotificationKind, MailFrequency>;
  readonly reachMs: number;
}

const A_ROUND = 500;

export async function readDigestReaders(
  tx: Tx,
  { frequency, after, defaults, reachMs }: Asked,
): Promise<number[]> {
  const since = new Date(Date.now() - reachMs);
  const { rows } = await tx.execute<{ id: number }>(sql`
    select id from (
      (select distinct n.person_id::float8 as id
        from notifications n
        left join mail_preferences m on m.person_id = n.person_id and m.kind = n.kind
        where n.seen_at is null and n.mail_id is null and n.person_id > ${after} and n.created_at > ${since}
          and coalesce(m.frequency::text, ${JSON.stringify(defaults)}::jsonb ->> n.kind::text) = ${frequency}
        order by 1
        limit ${A_ROUND})
      union
      (select distinct s.person_id::float8
        from saved_searches s
        left join mail_preferences m on m.person_id = s.person_id and m.kind = 'searches'
        where s.mail_wanted_at is not null and s.removed_at is null and s.person_id > ${after}
          and coalesce(m.frequency::text, ${defaults.searches}) = ${frequency}
        order by 1
        limit ${A_ROUND})
    ) readers
    order by 1
    limit ${A_ROUND}`);
  return rows.map(({ id }) => id);
}

/** People with the role "author" who want their queue by email this often. */
/** The admins who want the numbers of the week. */
export async function listAdminsToCall(tx: Tx): Promise<number[]> {
  const { rows } = await tx.execute<{ id: number }>(sql`
    select p.id::float8 as id from people p
    join mail_preferences m on m.person_id = p.id and m.kind = 'numbers' and m.frequency = 'weekly'
    where p.role = 'admin' order by 1`);
  return rows.map(({ id }) => id);
}

export async function listAuthorsToCall(
  tx: Tx,
  { frequency, isDefault }: { frequency: MailFrequency; isDefault: boolean },
): Promise<number[]> {
  const { rows } = await tx.execute<{ id: number }>(sql`
    select p.id::float8 as id from people p
    left join mail_preferences m on m.person_id = p.id and m.kind = 'queue'
    where p.role = 'author' and (m.frequency = ${frequency} or m.frequency is null and ${isDefault})
    order by 1`);
  return rows.map(({ id }) => id);
}
