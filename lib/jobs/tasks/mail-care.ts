import { findOpenSigns } from "@/db/care/reads";
import { listActiveModerators } from "@/db/people/members";
import type { Job } from "@/lib/events/job";
import { mailKey } from "@/lib/forum/notifications/mail/keys";
import { careLetter } from "@/lib/mail/care-letter";
import { sendOnce } from "@/lib/mail/send-once";

type Payload = Extract<Job, { name: "mail_care" }>["payload"];

/** Emails each moderator once, except the post's writer. A failed email does not delay the others; a closed case sends none. */
export async function mailCare({ caseId }: Payload): Promise<void> {
  const signs = await findOpenSigns(caseId);
  if (!signs) return;
  const failures: unknown[] = [];
  for (const { id: personId } of await listActiveModerators(new Date())) {
    if (personId === signs.ownerId) continue;
    await sendOnce({
      key: mailKey.care(caseId, personId, signs.foundAt),
      personId,
      kind: "care",
      compose: async () => ((await findOpenSigns(caseId)) ? careLetter(caseId, signs.kind) : null),
    }).catch((error) => failures.push(error));
  }
  if (failures.length > 0) throw failures[0];
}
