import { findModmailToMail } from "@/db/modmail/reads";
import { listActiveModerators } from "@/db/people/members";
import type { Job } from "@/lib/events/job";
import { mailKey } from "@/lib/forum/notifications/mail/keys";
import { modmailLetter } from "@/lib/mail/modmail-letter";
import { sendOnce } from "@/lib/mail/send-once";

type Payload = Extract<Job, { name: "mail_modmail" }>["payload"];

/** Emails the member, or each moderator but the one who wrote; nobody, once it was read or answered. */
export async function mailModmail({ messageId }: Payload): Promise<void> {
  const message = await findModmailToMail(messageId);
  if (!message) return;
  const failures: unknown[] = [];
  for (const personId of await addressees(message)) {
    await sendOnce({
      key: mailKey.modmail(messageId, personId),
      personId,
      kind: "modmail",
      compose: async () => {
        const now = await findModmailToMail(messageId);
        return now && !now.seen ? modmailLetter(now) : null;
      },
    }).catch((error) => failures.push(error));
  }
  if (failures.length > 0) throw failures[0];
}

async function addressees({ personId, byModerator }: { personId: number; byModerator: boolean }) {
  if (byModerator) return [personId];
  const moderators = await listActiveModerators(new Date());
  return moderators.map(({ id }) => id).filter((id) => id !== personId);
}
