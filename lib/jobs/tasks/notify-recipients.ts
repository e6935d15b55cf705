import type { Job } from "@/lib/events/job";
import { notifyOfReplies, notifyPeople } from "@/lib/forum/notifications/operations";
import { SYSTEM } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";

type Payload = Extract<Job, { name: "notify_recipients" }>["payload"];

const JOB = { actor: SYSTEM, source: "job" } as const;

/** A reply takes others of its thread along, except when that has failed before: one of them may be the reason. */
export async function notifyRecipients(news: Payload, _askedAt?: Date, attempt = 1): Promise<void> {
  const together = news.of === "comment" && !news.edited && attempt === 1;
  await (together
    ? perform(notifyOfReplies, { commentId: news.commentId }, JOB)
    : perform(notifyPeople, news, JOB));
}
