import { type SQL, sql } from "drizzle-orm";
import { appeals } from "../appeals/schema";
import { cases } from "../cases/schema";
import { comments } from "../comments/schema";
import { people } from "../people/schema";
import { threads } from "../threads/schema";
import type { Tx } from "../transaction";
import { countedWeeks, type DailyMeasure, dailyNumbers, type Weeks } from "./schema";

/** A wait of up to this many hours is counted under this number: a year is the longest. */
const HOURS = sql.raw(
  "array[1,2,3,4,6,8,12,18,24,36,48,72,96,120,144,168,240,336,504,672,1008,1344,2184,4368,8760]",
);
const COHORT_WEEKS = 12;

const within = (moment: SQL, { from, to }: Weeks) =>
  sql`${moment} >= ${from}::date::timestamp at time zone 'UTC' and ${moment} < ${to}::date::timestamp at time zone 'UTC'`;
const dayOf = (moment: SQL) => sql`(${moment} at time zone 'UTC')::date`;
const hoursOf = (wait: SQL) => sql`coalesce((
  select min(hours) from unnest(${HOURS}) hours where hours >= extract(epoch from ${wait}) / 3600), 8760)`;

type Counting = (weeks: Weeks) => SQL;

/** Each gives rows of day, bucket and amount. Sample content counts nowhere. */
const COUNTING: Record<Exclude<DailyMeasure, "unanswered_questions">, Counting> = {
  sign_ups: (weeks) => sql`
    select ${dayOf(sql`joined_at`)} as day, 0 as bucket, count(*) as amount from ${people}
    where imported_at is null and email is not null and ${within(sql`joined_at`, weeks)} group by 1`,
  questions: (weeks) => countThreads(sql`kind <> 'article' and kind = 'question'`, weeks),
  stories: (weeks) => countThreads(sql`kind <> 'article' and kind = 'story'`, weeks),
  articles: (weeks) => countThreads(sql`kind = 'article'`, weeks),
  answered_questions: (weeks) =>
    countThreads(sql`kind <> 'article' and kind = 'question' and answered`, weeks),
  replies: (weeks) => countReplies(sql`true`, weeks),
  author_replies: (weeks) => countReplies(sql`c.by_author`, weeks),
  first_replies: (weeks) => sql`
    select ${dayOf(sql`t.created_at`)} as day, ${hoursOf(sql`(c.created_at - t.created_at)`)} as bucket, count(*) as amount
    from ${threads} t
    cross join lateral (
      select created_at from ${comments} where thread_id = t.id and writer_id <> t.writer_id and shown
      order by created_at, id limit 1) c
    where t.listed and t.kind <> 'article' and t.kind = 'question' and not t.sample
      and ${within(sql`t.created_at`, weeks)}
    group by 1, 2`,
  cases: (weeks) => sql`
    select ${dayOf(sql`opened_at`)} as day, 0 as bucket, count(*) as amount from ${cases}
    where ${within(sql`opened_at`, weeks)}
      and (decided_at is not null or flag_count > 0 or escalated_at is not null or care)
    group by 1`,
  decided_cases: (weeks) => sql`
    select ${dayOf(sql`opened_at`)} as day, ${hoursOf(sql`(decided_at - opened_at)`)} as bucket, count(*) as amount
    from ${cases} where ${within(sql`opened_at`, weeks)} and decided_at is not null group by 1, 2`,
  decided_appeals: (weeks) => countAppeals(sql`true`, weeks),
  granted_appeals: (weeks) => countAppeals(sql`granted`, weeks),
  returned_members: (weeks) => sql`
    select date_trunc('week', joined_at at time zone 'UTC')::date as day, later as bucket, count(*) as amount
    from ${people} cross join generate_series(0, ${COHORT_WEEKS}::int) later
    where imported_at is null and email is not null and ${within(sql`joined_at`, weeks)}
      and (later = 0 or last_seen_at >= joined_at + later * interval '7 days')
    group by 1, 2`,
};

const countThreads = (kind: SQL, weeks: Weeks) => sql`
  select ${dayOf(sql`created_at`)} as day, 0 as bucket, count(*) as amount from ${threads}
  where listed and ${kind} and not sample and ${within(sql`created_at`, weeks)} group by 1`;

/** `limit 1` makes Postgres look up each thread by its key, instead of reading all of them for the sake of a few weeks. */
const countReplies = (which: SQL, weeks: Weeks) => sql`
  select ${dayOf(sql`c.created_at`)} as day, 0 as bucket, count(*) as amount from ${comments} c
  cross join lateral (
    select from ${threads} t where t.id = c.thread_id and t.listed and not t.sample limit 1) in_thread
  where c.shown and ${which} and ${within(sql`c.created_at`, weeks)} group by 1`;

const countAppeals = (which: SQL, weeks: Weeks) => sql`
  select ${dayOf(sql`decided_at`)} as day, 0 as bucket, count(*) as amount from ${appeals}
  where decided_at is not null and ${which} and ${within(sql`decided_at`, weeks)} group by 1`;

/** `signUps` is false for weeks counted before: who joined has joined, even if the account is deleted later. */
export async function replaceNumbers(tx: Tx, weeks: Weeks, { signUps }: { signUps: boolean }): Promise<void> {
  const measures = (Object.keys(COUNTING) as (keyof typeof COUNTING)[]).filter(
    (measure) => signUps || measure !== "sign_ups",
  );
  for (const measure of measures) {
    await tx.execute(sql`
      delete from ${dailyNumbers} where measure = ${measure} and day >= ${weeks.from}::date and day < ${weeks.to}::date`);
    await tx.execute(sql`
      insert into ${dailyNumbers} (measure, day, bucket, amount)
      select ${measure}::daily_measure, day, bucket, amount from (${COUNTING[measure](weeks)}) counted`);
  }
}

/** As of now: an earlier day keeps what was true on it. */
export async function noteUnanswered(tx: Tx, today: string): Promise<void> {
  await tx.execute(sql`
    insert into ${dailyNumbers} (measure, day, bucket, amount)
    select 'unanswered_questions', ${today}::date, 0, count(*) from ${threads}
    where listed and kind = 'question' and not answered and not sample
    on conflict (measure, day, bucket) do update set amount = excluded.amount`);
}

export async function lockCountedWeeks(tx: Tx): Promise<{ since: string; until: string } | null> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('daily_numbers'))`);
  const [row] = await tx
    .select({ since: countedWeeks.since, until: countedWeeks.until })
    .from(countedWeeks)
    .for("update");
  return row ?? null;
}

export async function noteCountedWeeks(tx: Tx, { from, to }: Weeks, countedAt: Date): Promise<void> {
  await tx
    .insert(countedWeeks)
    .values({ since: from, until: to, countedAt })
    .onConflictDoUpdate({
      target: countedWeeks.only,
      set: {
        since: sql`least(${countedWeeks.since}, excluded.since)`,
        until: sql`greatest(${countedWeeks.until}, excluded.until)`,
        countedAt,
      },
    });
}
