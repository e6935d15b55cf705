import { findMessageToMail } from "@/db/modmail/reads";
import type { Job } from "@/lib/events/job";
import { mailKey } from "@/lib/forum/notifications/mail/keys";
import { modmailLetter } from "@/lib/mail/modmail-letter";
import { sendOnce } from "@/lib/mail/send-once";

type Payload = Extract<Job, { name: "mail_modmail" }>["payload"];

/** Emails a moderator's message to the member, unless the member has read it already. */
export async function mailModmail({ messageId }: Payload): Promise<void> {
  const message = await findMessageToMail(messageId);
  if (!message) return;
  await sendOnce({
    key: mailKey.modmail(messageId, message.personId),
    personId: message.personId,
    kind: "modmail",
    compose: async () => {
      const now = await findMessageToMail(messageId);
      return now && !now.seen ? modmailLetter(now) : null;
    },
  });
}
