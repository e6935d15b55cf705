import { findAskedOutcome } from "@/db/check-ins/reads";
import type { Job } from "@/lib/events/job";
import { mailKey } from "@/lib/forum/notifications/mail/keys";
import { outcomeLetter } from "@/lib/mail/outcome-letter";
import { sendOnce } from "@/lib/mail/send-once";

type Payload = Extract<Job, { name: "mail_outcome" }>["payload"];

export async function mailOutcome({ threadId, weeks }: Payload): Promise<void> {
  const asked = await findAskedOutcome(threadId, weeks);
  if (!asked) return;
  await sendOnce({
    key: mailKey.outcome(threadId, weeks),
    personId: asked.writerId,
    kind: "outcome",
    compose: async () => outcomeLetter(asked, weeks),
  });
}
