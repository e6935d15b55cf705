import { and, asc, eq, gte, inArray, lt, sql } from "drizzle-orm";
import { database } from "../client";
import { people } from "../people/schema";
import { threads } from "../threads/schema";
import { countedWeeks, type DailyMeasure, dailyNumbers, type Weeks } from "./schema";

export interface CountedWeeks {
  readonly since: string;
  readonly until: string;
  readonly countedAt: Date;
}

export async function findCountedWeeks(): Promise<CountedWeeks | null> {
  const { since, until, countedAt } = countedWeeks;
  const [row] = await database().select({ since, until, countedAt }).from(countedWeeks);
  return row ?? null;
}

/** The Monday of the week of the oldest thread or member; null for a forum with neither. */
export async function findFirstWeek(): Promise<string | null> {
  const { rows } = await database().execute<{ week: string | null }>(sql`
    select date_trunc('week', least(
      (select min(created_at) from ${threads} where listed and kind = 'article'),
      (select min(created_at) from ${threads} where listed and kind <> 'article'),
      (select min(joined_at) from ${people} where imported_at is null and email is not null)) at time zone 'UTC')::date::text as week`);
  return rows[0]?.week ?? null;
}

export interface WeekSum {
  readonly measure: DailyMeasure;
  /** Its Monday. */
  readonly week: string;
  readonly amount: number;
}

export async function listWeekSums(measures: readonly DailyMeasure[], weeks: Weeks): Promise<WeekSum[]> {
  const { rows } = await database().execute<WeekSum & Record<string, unknown>>(sql`
    select measure, date_trunc('week', day::timestamp)::date::text as week, sum(amount)::int as amount from ${dailyNumbers}
    where ${inArray(dailyNumbers.measure, [...measures])} and day >= ${weeks.from}::date and day < ${weeks.to}::date
    group by 1, 2 order by 2, 1`);
  return rows;
}

/** The newest count of each week. */
export async function listUnanswered(weeks: Weeks): Promise<{ week: string; amount: number }[]> {
  const { rows } = await database().execute<{ week: string; amount: number }>(sql`
    select distinct on (1) date_trunc('week', day::timestamp)::date::text as week, amount from ${dailyNumbers}
    where measure = 'unanswered_questions' and day >= ${weeks.from}::date and day < ${weeks.to}::date
    order by 1, day desc`);
  return rows;
}

export interface Bucket {
  readonly day: string;
  readonly bucket: number;
  readonly amount: number;
}

export function listBuckets(measure: DailyMeasure, { from, to }: Weeks): Promise<Bucket[]> {
  const { day, bucket, amount } = dailyNumbers;
  return database()
    .select({ day, bucket, amount })
    .from(dailyNumbers)
    .where(and(eq(dailyNumbers.measure, measure), gte(day, from), lt(day, to)))
    .orderBy(asc(day), asc(bucket));
}
