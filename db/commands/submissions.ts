import { and, eq, sql } from "drizzle-orm";
import { events, submissions } from "../schema";
import type { Tx } from "../transaction";

interface Submission {
  readonly personId: number;
  readonly key: string;
}

/**
 * Claims a form's key for this transaction; a second sender waits here until the first has committed.
 * @returns the event the key led to before, or nothing when it is new.
 */
export async function claimSubmission(tx: Tx, submission: Submission): Promise<unknown> {
  const claimed = await tx
    .insert(submissions)
    .values(submission)
    .onConflictDoNothing()
    .returning({ key: submissions.key });
  if (claimed.length > 0) return undefined;
  const [earlier] = await tx
    .select({ event: events.data })
    .from(submissions)
    .innerJoin(events, eq(events.id, submissions.eventId))
    .where(and(eq(submissions.personId, submission.personId), eq(submissions.key, submission.key)));
  return earlier?.event;
}

export async function settleSubmission(
  tx: Tx,
  { personId, key }: Submission,
  eventId: number,
): Promise<void> {
  await tx
    .update(submissions)
    .set({ eventId })
    .where(and(eq(submissions.personId, personId), eq(submissions.key, sql`${key}::uuid`)));
}
