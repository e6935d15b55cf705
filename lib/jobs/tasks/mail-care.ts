import { findOpenSigns } from "@/db/care/reads";
import { listActiveModerators } from "@/db/people/members";
import type { Job } from "@/lib/events/job";
import { mailKey } from "@/lib/forum/notifications/mail/keys";
import { careLetter } from "@/lib/mail/care-letter";
import { sendOnce } from "@/lib/mail/send-once";

type Payload = Extract<Job, { name: "mail_care" }>["payload"];

/**
 * Tells everybody who moderates that a post needs them now, each once, but for whoever wrote it. One who cannot be reached
 * for now keeps nobody else waiting. Nobody is told of a case that was closed meanwhile.
 */
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
