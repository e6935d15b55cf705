import { z } from "zod";
import { dropJob, lockFailedJob, retryJob } from "@/db/site/job-writes";
import type { Tx } from "@/db/transaction";
import { DomainError } from "@/lib/errors";
import { none } from "@/lib/events/effects";
import type { EventOf } from "@/lib/events/event";
import { isAdmin } from "@/lib/forum/people/policy";
import { operation } from "@/lib/pipeline/operation";

const failedJobInput = z.object({ jobId: z.int({ error: "This job has no number." }).positive() });

async function loadFailed(tx: Tx, { jobId }: { jobId: number }) {
  const job = await lockFailedJob(tx, jobId);
  if (!job)
    throw new DomainError(
      "not_found",
      "This job is not among the failed ones any more. Somebody may have tried it again or dropped it: reload this page.",
    );
  return job;
}

/** The job gets all of its attempts back and runs at once. */
export const retryFailedJob = operation({
  name: "retryFailedJob",
  input: failedJobInput,
  limit: { points: 500, seconds: 3600 },
  admit: isAdmin,
  load: loadFailed,
  authorize: ({ actor, at }) => isAdmin(actor, at),
  async write(tx, { loaded: { id, task } }): Promise<EventOf<"job.retried">> {
    await retryJob(tx, id);
    return { name: "job.retried", jobId: id, task };
  },
  effects: { "job.retried": none },
});

/** The job is deleted: what it should have done is never done. */
export const dropFailedJob = operation({
  name: "dropFailedJob",
  input: failedJobInput,
  limit: { points: 500, seconds: 3600 },
  admit: isAdmin,
  load: loadFailed,
  authorize: ({ actor, at }) => isAdmin(actor, at),
  async write(tx, { loaded: { id, task } }): Promise<EventOf<"job.dropped">> {
    await dropJob(tx, id);
    return { name: "job.dropped", jobId: id, task };
  },
  effects: { "job.dropped": none },
});
