import { and, asc, eq, sql } from "drizzle-orm";
import { database } from "../client";
import { outcomes, threads } from "../schema";
import type { OutcomeSaid } from "../schema/outcomes";

export interface OutcomeView {
  weeks: number;
  said: OutcomeSaid;
  saidAt: Date;
}

/** What became of it, as its writer said from time to time. */
export function listOutcomes(threadId: number): Promise<OutcomeView[]> {
  return database()
    .select({ weeks: outcomes.weeks, said: outcomes.said, saidAt: outcomes.saidAt })
    .from(outcomes)
    .where(eq(outcomes.threadId, threadId))
    .orderBy(asc(outcomes.saidAt), asc(outcomes.weeks));
}

/**
 * For the writer alone: what they are asked about, what they said of it so many weeks after, and whether they want to be
 * asked no more. Nothing where readers do not see it.
 */
export async function findAskedOutcome(threadId: number, weeks: number) {
  const [row] = await database()
    .select({
      threadId: threads.id,
      slug: threads.slug,
      title: threads.title,
      kind: threads.kind,
      anonymous: threads.anonymous,
      writerId: threads.writerId,
      createdAt: threads.createdAt,
      said: outcomes.said,
      stopped: sql<boolean>`exists (
        select from outcome_asks a where a.thread_id = ${threads.id}
          and a.asked_at < ${threads.createdAt} + make_interval(hours => 168 * a.weeks))`,
    })
    .from(threads)
    .leftJoin(outcomes, and(eq(outcomes.threadId, threads.id), eq(outcomes.weeks, weeks)))
    .where(and(eq(threads.id, threadId), threads.listed));
  return row ?? null;
}

export type AskedOutcome = NonNullable<Awaited<ReturnType<typeof findAskedOutcome>>>;
