import { getTableColumns, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { type Database, database } from "../client";
import {
  type MilestoneKind,
  milestones,
  type RecordVisibility,
  recoveries,
  type SetbackCause,
  setbacks,
  type TreatmentEffect,
  type TreatmentEnd,
  treatments,
} from "./schema";
import { isSeenBy, type RecordReader } from "./visibility";

type Row = typeof recoveries.$inferSelect;
type Reader = Pick<Database, "select">;

export interface Milestone {
  kind: MilestoneKind;
  /** A month or a day, as every date here. */
  reachedOn: string;
  updateId: number | null;
}

export interface Treatment {
  id: number;
  tag: string;
  name: string;
  beganOn: string | null;
  endedOn: string | null;
  effect: TreatmentEffect | null;
  endedBecause: TreatmentEnd | null;
  updateId: number | null;
}

export interface Setback {
  id: number;
  happenedOn: string;
  cause: SetbackCause | null;
  costDays: number | null;
  updateId: number | null;
}

/** What a reader may see of a record; null and missing rows are what the runner left out, or hides from this reader. */
export interface Recovery
  extends Pick<
    Row,
    "outcome" | "outcomeOn" | "side" | "surgery" | "weeklyDistanceBefore" | "ageBand" | "onsetOn"
  > {
  milestones: Milestone[];
  treatments: Treatment[];
  setbacks: Setback[];
  /** The runner recorded the outcome on `outcomeOn`, so it may have begun earlier. */
  outcomeOnIsWhenTold: boolean | null;
  /** Members see more of this record than everybody. */
  moreForMembers: boolean;
}

export async function findRecord(
  threadId: number,
  reader: RecordReader,
  from: Reader = database(),
): Promise<Recovery | null> {
  const injury = (field: PgColumn, own: PgColumn) => shown(field, reader, recoveries.injuryVisibility, own);
  const [row] = await from
    .select({
      outcome: shown(recoveries.outcome, reader, recoveries.outcomeVisibility),
      outcomeOn: shown(recoveries.outcomeOn, reader, recoveries.outcomeVisibility),
      outcomeOnIsWhenTold: sql<boolean | null>`case when ${isSeenBy(reader, recoveries.outcomeVisibility)}
        then ${outcomeOnIsWhenTold} end`,
      side: injury(recoveries.side, recoveries.sideVisibility),
      surgery: injury(recoveries.surgery, recoveries.surgeryVisibility),
      weeklyDistanceBefore: injury(recoveries.weeklyDistanceBefore, recoveries.weeklyDistanceVisibility),
      ageBand: injury(recoveries.ageBand, recoveries.ageBandVisibility),
      onsetOn: injury(recoveries.onsetOn, recoveries.onsetVisibility),
      milestones: milestonesSeenBy(reader),
      treatments: treatmentsSeenBy(reader),
      setbacks: setbacksSeenBy(reader),
      moreForMembers,
    })
    .from(recoveries)
    .where(sql`${recoveries.threadId} = ${threadId}`);
  return (row as Recovery | undefined) ?? null;
}

function shown(field: PgColumn, reader: RecordReader, group: PgColumn, own?: PgColumn): SQL {
  return sql`case when ${isSeenBy(reader, group, own)} then ${field} end`;
}

/** An update or a check-in dates the outcome to the day, or the month, in which it was recorded. */
const outcomeOnIsWhenTold = sql`recoveries.outcome_on >= left(
  to_char(recoveries.outcome_recorded_at at time zone 'UTC', 'YYYY-MM-DD'), length(recoveries.outcome_on))`;

/** Written out, because drizzle leaves table names away where it selects from one table only. */
const record = sql.raw("recoveries.thread_id");
const group = {
  milestones: sql.raw("recoveries.milestones_visibility"),
  treatments: sql.raw("recoveries.treatments_visibility"),
  setbacks: sql.raw("recoveries.setbacks_visibility"),
};

/** `more` adds to what is read of each row. */
const milestonesSeenBy = (reader: RecordReader, more = sql``) => sql<Milestone[]>`(
  select coalesce(json_agg(json_build_object(
    'kind', m.kind, 'reachedOn', m.reached_on, 'updateId', m.update_id${more}) order by m.reached_on, m.kind), '[]')
  from ${milestones} m where m.thread_id = ${record} and ${isSeenBy(reader, group.milestones, sql`m.visibility`)})`;

const treatmentsSeenBy = (reader: RecordReader, more = sql``) => sql<Treatment[]>`(
  select coalesce(json_agg(json_build_object(
    'id', m.id, 'tag', t.slug, 'name', t.name, 'beganOn', m.began_on, 'endedOn', m.ended_on, 'effect', m.effect,
    'endedBecause', m.ended_because, 'updateId', m.update_id${more}) order by m.began_on nulls last, m.id), '[]')
  from ${treatments} m join tags t on t.id = m.tag_id
  where m.thread_id = ${record} and ${isSeenBy(reader, group.treatments, sql`m.visibility`)})`;

const setbacksSeenBy = (reader: RecordReader, more = sql``) => sql<Setback[]>`(
  select coalesce(json_agg(json_build_object(
    'id', m.id, 'happenedOn', m.happened_on, 'cause', m.cause, 'costDays', m.cost_days, 'updateId', m.update_id${more})
    order by m.happened_on, m.id), '[]')
  from ${setbacks} m where m.thread_id = ${record} and ${isSeenBy(reader, group.setbacks, sql`m.visibility`)})`;

const forMembers = (...of: (PgColumn | SQL)[]) => sql`coalesce(${sql.join(of, sql`, `)}) = 'members'`;

const moreForMembers = sql<boolean>`
  (recoveries.outcome is not null and ${forMembers(recoveries.outcomeVisibility)})
  or (recoveries.side is not null and ${forMembers(recoveries.sideVisibility, recoveries.injuryVisibility)})
  or (recoveries.surgery is not null and ${forMembers(recoveries.surgeryVisibility, recoveries.injuryVisibility)})
  or (recoveries.weekly_distance_before is not null
    and ${forMembers(recoveries.weeklyDistanceVisibility, recoveries.injuryVisibility)})
  or (recoveries.age_band is not null and ${forMembers(recoveries.ageBandVisibility, recoveries.injuryVisibility)})
  or (recoveries.onset_on is not null and ${forMembers(recoveries.onsetVisibility, recoveries.injuryVisibility)})
  or exists (select from milestones m where m.thread_id = ${record}
    and ${forMembers(sql`m.visibility`, group.milestones)})
  or exists (select from treatments m where m.thread_id = ${record}
    and ${forMembers(sql`m.visibility`, group.treatments)})
  or exists (select from setbacks m where m.thread_id = ${record} and ${forMembers(sql`m.visibility`, group.setbacks)})
  or (recoveries.pain_visibility = 'members' and exists (select from story_updates u where u.thread_id = ${record}
    and coalesce(u.pain_during, u.pain_next_morning, u.distance_m) is not null))`;

type WithVisibility<Part> = Part & { visibility: RecordVisibility | null };

/** The whole record, for its runner, with who may see each part. */
export interface OwnRecord extends Omit<Row, "threadId" | "outcomeRecordedAt"> {
  milestones: WithVisibility<Milestone>[];
  treatments: WithVisibility<Treatment>[];
  setbacks: WithVisibility<Setback>[];
}

export async function findOwnRecord(threadId: number, from: Reader = database()): Promise<OwnRecord | null> {
  const { threadId: _, outcomeRecordedAt: __, ...fields } = getTableColumns(recoveries);
  const visibility = sql`, 'visibility', m.visibility`;
  const [row] = await from
    .select({
      ...fields,
      milestones: milestonesSeenBy("teller", visibility),
      treatments: treatmentsSeenBy("teller", visibility),
      setbacks: setbacksSeenBy("teller", visibility),
    })
    .from(recoveries)
    .where(sql`${recoveries.threadId} = ${threadId}`);
  return (row as OwnRecord | undefined) ?? null;
}
