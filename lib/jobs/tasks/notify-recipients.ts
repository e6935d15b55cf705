import type { Job } from "@/lib/events/job";
import { notifyPeople } from "@/lib/forum/notifications/operations";
import { SYSTEM } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";

type Payload = Extract<Job, { name: "notify_recipients" }>["payload"];

export async function notifyRecipients(news: Payload): Promise<void> {
  await perform(notifyPeople, news, { actor: SYSTEM, source: "job" });
}
