import { asc, eq, sql } from "drizzle-orm";
import { database } from "../client";
import type { Tx } from "../transaction";
import { storyUpdates } from "./schema";
import { isSeenBy, type RecordReader } from "./visibility";

export type { Milestone, OwnRecord, Recovery, Setback, Treatment } from "./records";
export type {
  MilestoneKind,
  RecordGroup,
  RecordVisibility,
  SetbackCause,
  TreatmentEffect,
  TreatmentEnd,
} from "./schema";

const MOST_UPDATES = 500;

export interface StoryUpdate {
  id: number;
  writtenAt: Date;
  note: string;
  painDuring: number | null;
  painNextMorning: number | null;
  distanceM: number | null;
}

export function listUpdates(threadId: number, reader: RecordReader): Promise<StoryUpdate[]> {
  const seen = sql`(select true from recoveries r where r.thread_id = story_updates.thread_id
    and ${isSeenBy(reader, sql`r.pain_visibility`)})`;
  const ifSeen = (column: "pain_during" | "pain_next_morning" | "distance_m") =>
    sql<number | null>`case when ${seen} then story_updates.${sql.raw(column)} end`;
  return database()
    .select({
      id: storyUpdates.id,
      writtenAt: storyUpdates.writtenAt,
      note: storyUpdates.note,
      painDuring: ifSeen("pain_during"),
      painNextMorning: ifSeen("pain_next_morning"),
      distanceM: ifSeen("distance_m"),
    })
    .from(storyUpdates)
    .where(eq(storyUpdates.threadId, threadId))
    .orderBy(asc(storyUpdates.writtenAt))
    .limit(MOST_UPDATES);
}

export async function countStoryUpdates(tx: Tx, threadId: number): Promise<number> {
  const [row] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(storyUpdates)
    .where(eq(storyUpdates.threadId, threadId));
  return row?.count ?? 0;
}
