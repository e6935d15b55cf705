import { findPublishTime } from "@/db/schedules/reads";
import { DomainError } from "@/lib/errors";
import type { Job } from "@/lib/events/job";
import { publishScheduled, refuseScheduled } from "@/lib/forum/content/schedules/operations";
import { SYSTEM } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";

type Payload = Extract<Job, { name: "publish_article" }>["payload"];

const BY_JOB = { actor: SYSTEM, source: "job" } as const;

/** The writer may have changed the time or cancelled since this job was queued. */
export async function publishArticle({ scheduledId }: Payload): Promise<void> {
  const publishAt = await findPublishTime(scheduledId);
  if (!publishAt || publishAt > new Date()) return;
  try {
    await perform(publishScheduled, { scheduledId }, BY_JOB);
  } catch (error) {
    if (!(error instanceof DomainError) || error.code === "unavailable") throw error;
    await perform(refuseScheduled, { scheduledId, refusal: error.message }, BY_JOB);
  }
}
