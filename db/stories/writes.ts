import { and, eq, notInArray, sql } from "drizzle-orm";
import type { Tx } from "../transaction";
import { type MilestoneKind, milestones, recoveries, setbacks, storyUpdates, treatments } from "./schema";

export async function insertStoryUpdate(tx: Tx, update: typeof storyUpdates.$inferInsert): Promise<number> {
  const [row] = await tx.insert(storyUpdates).values(update).returning({ id: storyUpdates.id });
  if (!row) throw new Error("An update was not stored.");
  return row.id;
}

type RecordFields = Omit<typeof recoveries.$inferInsert, "threadId" | "outcomeRecordedAt">;

/** Notes the time at which the outcome was recorded, if the outcome is another than before. */
export async function upsertRecord(tx: Tx, threadId: number, fields: RecordFields, at: Date): Promise<void> {
  const { outcome = null, outcomeOn = null } = fields;
  await tx
    .insert(recoveries)
    .values({ threadId, ...fields, outcomeRecordedAt: outcome && at })
    .onConflictDoUpdate({
      target: recoveries.threadId,
      set: {
        ...fields,
        outcomeRecordedAt: sql`case
          when recoveries.outcome is not distinct from ${outcome}::recovery_outcome
            and recoveries.outcome_on is not distinct from ${outcomeOn}::partial_date
          then recoveries.outcome_recorded_at else ${outcome && at}::timestamptz end`,
      },
    });
}

/** A record in which the runner has filled in nothing yet, if the story has none. */
export async function insertEmptyRecord(
  tx: Tx,
  record: Pick<
    typeof recoveries.$inferInsert,
    | "threadId"
    | "injuryVisibility"
    | "treatmentsVisibility"
    | "milestonesVisibility"
    | "setbacksVisibility"
    | "outcomeVisibility"
    | "painVisibility"
  >,
): Promise<void> {
  await tx.insert(recoveries).values(record).onConflictDoNothing();
}

type Outcome = Pick<typeof recoveries.$inferInsert, "outcome" | "outcomeOn">;

export async function updateOutcome(tx: Tx, threadId: number, outcome: Outcome, at: Date): Promise<void> {
  await tx
    .update(recoveries)
    .set({ ...outcome, outcomeRecordedAt: at })
    .where(eq(recoveries.threadId, threadId));
}

type NewMilestone = Omit<typeof milestones.$inferInsert, "threadId" | "recordedAt">;

/** A milestone keeps the time at which it was recorded while its date stays the same. */
export async function upsertMilestones(
  tx: Tx,
  threadId: number,
  reached: readonly NewMilestone[],
  at: Date,
): Promise<void> {
  if (reached.length === 0) return;
  await tx
    .insert(milestones)
    .values(reached.map((each) => ({ ...each, threadId, recordedAt: at })))
    .onConflictDoUpdate({
      target: [milestones.threadId, milestones.kind],
      set: {
        reachedOn: sql`excluded.reached_on`,
        visibility: sql`excluded.visibility`,
        updateId: sql`case when milestones.reached_on = excluded.reached_on
          then coalesce(excluded.update_id, milestones.update_id) else excluded.update_id end`,
        recordedAt: sql`case when milestones.reached_on = excluded.reached_on
          then milestones.recorded_at else excluded.recorded_at end`,
      },
    });
}

export async function deleteMilestonesExcept(
  tx: Tx,
  threadId: number,
  kept: readonly MilestoneKind[],
): Promise<void> {
  await tx
    .delete(milestones)
    .where(and(eq(milestones.threadId, threadId), notInArray(milestones.kind, [...kept])));
}

type NewTreatment = Omit<typeof treatments.$inferInsert, "id" | "threadId">;

export async function insertTreatments(
  tx: Tx,
  threadId: number,
  tried: readonly NewTreatment[],
): Promise<void> {
  if (tried.length > 0) await tx.insert(treatments).values(tried.map((each) => ({ ...each, threadId })));
}

export async function updateEndOfTreatment(
  tx: Tx,
  id: number,
  end: Pick<typeof treatments.$inferInsert, "endedOn" | "effect" | "endedBecause">,
): Promise<void> {
  await tx.update(treatments).set(end).where(eq(treatments.id, id));
}

export async function deleteTreatments(tx: Tx, threadId: number): Promise<void> {
  await tx.delete(treatments).where(eq(treatments.threadId, threadId));
}

type NewSetback = Omit<typeof setbacks.$inferInsert, "id" | "threadId">;

export async function insertSetbacks(
  tx: Tx,
  threadId: number,
  happened: readonly NewSetback[],
): Promise<void> {
  if (happened.length > 0) await tx.insert(setbacks).values(happened.map((each) => ({ ...each, threadId })));
}

export async function deleteSetbacks(tx: Tx, threadId: number): Promise<void> {
  await tx.delete(setbacks).where(eq(setbacks.threadId, threadId));
}

/**
 * Stories whose time out has become longer since it was computed; every other change is followed by triggers. Locks the
 * threads first, as every other write to a story does.
 */
export async function renewTimesOut(tx: Tx, limit: number): Promise<number> {
  const { rows } = await tx.execute<{ id: number }>(sql`
    select id::float8 as id from threads
    where id in (select thread_id from story_facets where time_out_grows_on <= current_date order by 1 limit ${limit})
    order by id for no key update`);
  if (rows.length > 0)
    await tx.execute(
      sql`select renew_story_facets(array[${sql.join(
        rows.map(({ id }) => sql`${id}::bigint`),
        sql`, `,
      )}])`,
    );
  return rows.length;
}
