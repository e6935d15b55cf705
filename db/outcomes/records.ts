import { sql } from "drizzle-orm";
import { type Database, database } from "../client";
import type { MilestoneKind, RecordGroup, recoveries, TreatmentEffect } from "../stories/schema";

type Row = typeof recoveries.$inferSelect;

/** What the runner lets us count of a record. Days are "2026-03-14"; dates of the runner may be months. */
export interface CountedRecord
  extends Pick<Row, "onsetOn" | "weeklyDistanceBefore" | "ageBand" | "outcome" | "outcomeOn"> {
  readonly threadId: number;
  readonly personId: number;
  readonly groups: RecordGroup[];
  readonly begunOn: string;
  readonly followedUntil: string;
  readonly outcomeRecordedOn: string | null;
  readonly milestones: { kind: MilestoneKind; reachedOn: string; recordedOn: string }[];
  readonly treatments: { tagId: number; effect: TreatmentEffect | null; beganOn: string | null }[];
  readonly setbacks: { happenedOn: string; costDays: number | null }[];
}

const day = (moment: ReturnType<typeof sql>) => sql`to_char(${moment} at time zone 'UTC', 'YYYY-MM-DD')`;
const counts = (...groups: RecordGroup[]) => sql`s.groups @> ${sql.param(groups)}::record_group[]`;
const ifCounted = (group: RecordGroup, value: ReturnType<typeof sql>) =>
  sql`case when ${counts(group)} then ${value} end`;

/** A statement may take five seconds at most (db/client.ts). */
const AT_A_TIME = 4_000;

type Reader = Pick<Database, "execute">;

export interface Which {
  readonly tagId: number;
  readonly sample: boolean;
}

/** The records that may be counted for an injury, of real runners or of samples, by the numbers of their stories. */
export async function readCountedRecords(
  which: Which,
  from: Reader = database(),
): Promise<Map<number, CountedRecord>> {
  const { rows: stories } = await from.execute<{ id: number }>(sql`
    select thread_id::float8 as id from thread_tags
    where tag_id = ${which.tagId} and listed and kind = 'story'`);
  return readSomeRecords(
    which,
    stories.map(({ id }) => id),
    from,
  );
}

/** Those of these stories. Parts that the consent does not name do not leave the database. */
export async function readSomeRecords(
  which: Which,
  stories: readonly number[],
  from: Reader = database(),
): Promise<Map<number, CountedRecord>> {
  const records = new Map<number, CountedRecord>();
  for (let at = 0; at < stories.length; at += AT_A_TIME)
    for (const record of await readRecords(which, stories.slice(at, at + AT_A_TIME), from))
      records.set(record.threadId, record);
  return records;
}

async function readRecords(
  { tagId, sample }: Which,
  stories: readonly number[],
  from: Reader,
): Promise<CountedRecord[]> {
  const { rows } = await from.execute<CountedRecord & Record<string, unknown>>(sql`
    select s.thread_id::float8 as "threadId", s.writer_id::float8 as "personId", s.groups::text[] as groups,
      ${day(sql`s.created_at`)} as "begunOn",
      ${day(sql`greatest(s.created_at,
        (select max(written_at) from story_updates u where u.thread_id = s.thread_id),
        (select max(answered_at) from outcomes o where o.thread_id = s.thread_id),
        ${ifCounted("milestones", sql`(select max(recorded_at) from milestones m where m.thread_id = s.thread_id)`)},
        ${ifCounted("outcome", sql`r.outcome_recorded_at`)})`)} as "followedUntil",
      ${ifCounted("injury", sql`r.onset_on`)} as "onsetOn",
      ${ifCounted("injury", sql`r.weekly_distance_before`)} as "weeklyDistanceBefore",
      ${ifCounted("injury", sql`r.age_band`)} as "ageBand",
      ${ifCounted("outcome", sql`r.outcome`)} as outcome,
      ${ifCounted("outcome", sql`r.outcome_on`)} as "outcomeOn",
      ${ifCounted("outcome", day(sql`r.outcome_recorded_at`))} as "outcomeRecordedOn",
      (select coalesce(json_agg(json_build_object('kind', m.kind, 'reachedOn', m.reached_on,
          'recordedOn', ${day(sql`m.recorded_at`)}) order by m.kind), '[]')
        from milestones m where m.thread_id = s.thread_id and ${counts("milestones")}) as milestones,
      (select coalesce(json_agg(json_build_object('tagId', m.tag_id, 'effect', m.effect, 'beganOn', m.began_on)
          order by m.began_on nulls first, m.id), '[]')
        from treatments m where m.thread_id = s.thread_id and ${counts("treatments")}) as treatments,
      (select coalesce(json_agg(json_build_object('happenedOn', m.happened_on, 'costDays', m.cost_days)
          order by m.happened_on, m.id), '[]')
        from setbacks m where m.thread_id = s.thread_id and ${counts("setbacks")}) as setbacks
    from unnest(${sql.param([...stories])}::bigint[]) story
    cross join lateral (
      select * from countable_stories where thread_id = story and tag_id = ${tagId} and sample = ${sample} limit 1) s
    cross join lateral (select * from recoveries where recoveries.thread_id = s.thread_id limit 1) r`);
  return rows;
}
