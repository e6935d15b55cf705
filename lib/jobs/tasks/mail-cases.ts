import { listUnmailedCases } from "@/db/notifications/cases-to-mail";
import type { Job } from "@/lib/events/job";
import { callOf } from "@/lib/forum/notifications/mail/case-rules";
import { mailKey } from "@/lib/forum/notifications/mail/keys";
import { casesLetter } from "@/lib/mail/cases-letter";
import { sendOnce } from "@/lib/mail/send-once";

type Payload = Extract<Job, { name: "mail_cases" }>["payload"];

/** One email for all cases that are new to the moderator. A case that was decided meanwhile is left out. */
export async function mailCases({ personId, round, urgent }: Payload): Promise<void> {
  await sendOnce({
    key: mailKey.cases(personId, round, urgent),
    personId,
    kind: "cases",
    cases: await listUnmailedCases(personId, callOf(urgent, new Date())),
    compose: (mailId) => casesLetter({ mailId, personId, urgent }, new Date()),
  });
}
