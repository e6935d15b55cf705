import type { Job } from "@/lib/events/job";
import { mailKey } from "@/lib/forum/notifications/mail/keys";
import { kindsAt } from "@/lib/mail/kinds-at";
import { queueLetter } from "@/lib/mail/queue-letter";
import { sendOnce } from "@/lib/mail/send-once";

type Payload = Extract<Job, { name: "mail_queue" }>["payload"];

export async function mailQueue({ personId, frequency, day }: Payload): Promise<void> {
  const kinds = await kindsAt(personId, frequency);
  if (!kinds.includes("queue")) return;
  const letter = await queueLetter(new Date());
  if (!letter) return;
  await sendOnce({
    key: mailKey.queue(personId, frequency, day),
    personId,
    kind: "queue",
    compose: () => queueLetter(new Date()),
  });
}
