import { type SQL, sql } from "drizzle-orm";
import { isHiddenFor } from "../mutes/reads";
import type { Tx } from "../transaction";
import { ALWAYS_ARRIVES } from "./reads";
import type { NotificationKind } from "./schema";

/** A recipient with several reasons is notified for the best one. */
export interface Audience {
  readonly answer: readonly number[];
  readonly reply: readonly number[];
  readonly decision: readonly number[];
  readonly reminder: readonly number[];
  readonly mentioned: readonly string[];
  readonly meToos: boolean;
  readonly followers: boolean;
  readonly tagFollowers: boolean;
}

export interface NewNotification {
  readonly threadId: number | null;
  readonly commentId: number | null;
  readonly decisionId: number | null;
  readonly scheduledId: number | null;
  readonly note: string | null;
  readonly but: readonly number[];
  /** A recipient who muted one of them gets no notification. The asker of an anonymous question is not in it: a mute must not show who asked. */
  readonly by: readonly number[];
  readonly at: Date;
  readonly again: boolean;
  readonly atOnce: readonly NotificationKind[];
  readonly mailAt: Date;
  /** Jobs with one key for a person wait together until the time of the first one. */
  readonly mailJob: "mail:" | "mail:now:";
}

/** Recipients in one statement, so that no statement takes long. */
const AT_A_TIME = 2_500;

/** Calling twice notifies nobody twice. Guests of an imported blog have no inbox. Returns how many were notified. */
export async function insertNotifications(
  tx: Tx,
  audience: Audience,
  told: NewNotification,
): Promise<number> {
  await lockNews(tx, told);
  let people = 0;
  for (let after: number | null = 0; after !== null; ) {
    const done = await tellSome(tx, audience, told, after);
    people += done.people;
    after = done.asked === AT_A_TIME ? done.last : null;
  }
  return people;
}

interface Batch extends Record<string, unknown> {
  asked: number;
  last: number;
  people: number;
}

async function tellSome(tx: Tx, audience: Audience, told: NewNotification, after: number): Promise<Batch> {
  const { rows } = await tx.execute<Batch>(sql`
    with asked as (
      select distinct on (a.person_id) a.person_id, a.kind
      from (${candidatesOf(audience, told.threadId)}) a
      where a.person_id > ${after} and a.person_id <> all(${sql.param(told.but)}::bigint[])
      order by a.person_id, a.rank limit ${AT_A_TIME}
    ), told as (
      insert into notifications (person_id, kind, thread_id, comment_id, decision_id, scheduled_id, note, created_at, seen_at)
      select a.person_id, a.kind::notification_kind, ${told.threadId}::bigint, ${told.commentId}::bigint,
        ${told.decisionId}::bigint, ${told.scheduledId}::bigint, ${told.note}::text, ${told.at}::timestamptz, ${seenAlready(told)}
      from asked a
      join people on people.id = a.person_id and people.email_verified is not null
      where not exists (${toldBefore(told)}) and (a.kind in ${ALWAYS_ARRIVES} or not (${leftOut(told)}))
      order by a.person_id
      on conflict do nothing
      returning person_id, kind, seen_at
    ), mailed as (${mailsOfNotified(told)})
    select count(*)::int as asked, coalesce(max(person_id), 0)::float8 as last,
      (select count(*)::int from told) as people, (select count from mailed) as mails
    from asked`);
  return rows[0] ?? { asked: 0, last: 0, people: 0 };
}

/** Two notifications of one comment are written one after the other, so that each sees the recipients of the other. */
async function lockNews(tx: Tx, told: NewNotification): Promise<void> {
  const target = targetOf(told);
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`told:${target}`}::text, 0))`);
}

function targetOf({ threadId, commentId, decisionId, scheduledId }: NewNotification): string {
  if (scheduledId !== null) return `schedule:${scheduledId}`;
  return decisionId === null ? `${threadId}:${commentId}` : `decision:${decisionId}`;
}

function candidatesOf(audience: Audience, threadId: number | null): SQL {
  const people = (ids: readonly number[]) => sql`${sql.param(ids)}::bigint[]`;
  return sql`
    select unnest(${people(audience.decision)}) as person_id, 0 as rank, 'decision' as kind
    union all select unnest(${people(audience.reminder)}), 0, 'reminder'
    union all ${candidates(
      {
        answer: people(audience.answer),
        reply: people(audience.reply),
        mentioned: sql`${sql.param(audience.mentioned)}::citext[]`,
        meToos: sql`${audience.meToos}::boolean`,
        followers: sql`${audience.followers}::boolean`,
        tagFollowers: sql`${audience.tagFollowers}::boolean`,
      },
      sql`${threadId}::bigint`,
    )}`;
}

type AudienceInSql = Readonly<Record<Exclude<keyof Audience, "decision" | "reminder">, SQL>>;

export const candidates = (audience: AudienceInSql, threadId: SQL): SQL => sql`
  select unnest(${audience.answer}) as person_id, 1 as rank, 'answer' as kind
  union all select person_id, 1, 'answer' from me_toos where thread_id = ${threadId} and ${audience.meToos}
  union all select unnest(${audience.reply}), 2, 'reply'
  union all select id, 3, 'mention' from people where handle = any(${audience.mentioned})
  union all select person_id, 4, 'followed' from follows where thread_id = ${threadId} and ${audience.followers}
  union all select f.person_id, 4, 'followed' from tag_follows f
    join thread_tags tt on tt.tag_id = f.tag_id where tt.thread_id = ${threadId} and ${audience.tagFollowers}`;

type Mailed = Pick<NewNotification, "atOnce" | "mailAt" | "mailJob">;

/** Of the rows of `told`. In the order of people, as two transactions at once must take their jobs. */
export const mailsOfNotified = ({ atOnce, mailAt, mailJob }: Mailed): SQL => sql`
  select count(j.id) from (
    select array_agg(row('mail_notifications', json_build_object('personId', person_id), null,
      ${mailAt}::timestamptz, null, ${mailJob}::text || person_id, null, null)::graphile_worker.job_spec order by person_id) as specs
    from (
      select distinct told.person_id from told
      left join mail_preferences c on c.person_id = told.person_id and c.kind = told.kind
      where told.seen_at is null and coalesce(c.frequency = 'at_once', told.kind = any(${sql.param(atOnce)}::notification_kind[]))
    ) people
  ) wanted, graphile_worker.add_jobs(wanted.specs, true) j
  where wanted.specs is not null`;

/** With `again`, only the target's last notification counts: hidden, shown and hidden again is three decisions. */
function toldBefore({ threadId, commentId, decisionId, scheduledId, note, again }: NewNotification): SQL {
  if (scheduledId !== null)
    return sql`select from notifications n
      where n.person_id = a.person_id and n.scheduled_id = ${scheduledId}::bigint and n.note = ${note}::text`;
  if (decisionId !== null)
    return sql`select from notifications n
      where n.person_id = a.person_id and n.decision_id = ${decisionId}::bigint and n.note = ${note}::text`;
  const target = commentId === null ? sql`n.comment_id is null` : sql`n.comment_id = ${commentId}::bigint`;
  const same = sql`n.person_id = a.person_id and n.thread_id = ${threadId}::bigint and ${target}`;
  if (!again && commentId !== null) return sql`select from notifications n where ${same}`;
  const ofKind = sql`${same} and n.kind = a.kind::notification_kind`;
  if (!again) return sql`select from notifications n where ${ofKind}`;
  return sql`select from (
    select n.note from notifications n where ${ofKind} order by n.id desc limit 1
  ) last where last.note is not distinct from ${note}::text`;
}

function seenAlready({ threadId, commentId, again }: NewNotification): SQL {
  if (again || commentId === null) return sql`null::timestamptz`;
  return seenBefore(sql`${threadId}::bigint`, sql`${commentId}::bigint`);
}

export const seenBefore = (threadId: SQL, commentId: SQL): SQL => sql`
  (select v.visited_at from visits v join comments c on c.id = ${commentId}
    where v.person_id = a.person_id and v.thread_id = ${threadId} and v.seen_comment_id >= c.id
      and v.visited_at >= coalesce(c.edited_at, c.created_at))`;

const leftOut = ({ threadId, by }: NewNotification): SQL =>
  leavesOut(sql`${threadId}::bigint`, sql`${sql.param(by)}::bigint[]`);

/** Somebody who hid the thread, or muted who caused the notification. */
export const leavesOut = (threadId: SQL, by: SQL): SQL => sql`
  ${isHiddenFor(sql`a.person_id`, threadId)}
  or exists (select from muted_people u where u.person_id = a.person_id and u.muted_id = any(${by}))`;

/** A reminder of a post replaces the earlier ones. */
export async function deleteReminders(
  tx: Tx,
  { personId, threadId, commentId, note }: RemindedOf,
): Promise<void> {
  await tx.execute(sql`
    delete from notifications
    where person_id = ${personId} and kind = 'reminder' and thread_id = ${threadId}
      and comment_id is not distinct from ${commentId}::bigint and note <> ${note}`);
}

interface RemindedOf {
  readonly personId: number;
  readonly threadId: number;
  readonly commentId: number | null;
  readonly note: string;
}

export async function deleteDecisionNotifications(
  tx: Tx,
  decisionId: number,
  { people, note }: { people: readonly number[]; note: string },
): Promise<void> {
  await tx.execute(sql`
    delete from notifications
    where decision_id = ${decisionId} and person_id = any(${sql.param(people)}::bigint[]) and note <> ${note}`);
}

export async function deleteDecision(tx: Tx, commentId: number, note: string): Promise<void> {
  await tx.execute(
    sql`delete from notifications where comment_id = ${commentId} and kind = 'decision' and note <> ${note}`,
  );
}

export async function markSeen(
  tx: Tx,
  personId: number,
  { newest, oldest, kind, at }: Shown & { at: Date },
): Promise<number> {
  const { rowCount } = await tx.execute(sql`
    update notifications set seen_at = ${at}
    where person_id = ${personId} and seen_at is null and id <= ${newest} and id >= ${oldest ?? 0}
      ${kind ? sql`and kind = ${kind}` : sql``}`);
  return rowCount ?? 0;
}

interface Shown {
  readonly newest: number;
  readonly oldest: number | null;
  readonly kind: NotificationKind | null;
}

export async function markSeenInThread(
  tx: Tx,
  { personId, threadId, seenCommentId, visitedAt }: ThreadSeen,
): Promise<void> {
  await tx.execute(sql`
    update notifications set seen_at = ${visitedAt}
    where person_id = ${personId} and seen_at is null and thread_id = ${threadId}
      and (comment_id is null or comment_id <= ${seenCommentId})`);
}

interface ThreadSeen {
  readonly personId: number;
  readonly threadId: number;
  readonly seenCommentId: number;
  readonly visitedAt: Date;
}
