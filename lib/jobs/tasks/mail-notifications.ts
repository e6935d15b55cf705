import { findOpenMail, listUnmailed } from "@/db/notifications/to-mail";
import type { Job } from "@/lib/events/job";
import { mailKey } from "@/lib/forum/notifications/mail/keys";
import { kindsAt } from "@/lib/mail/kinds-at";
import { bestKind, notificationLetter } from "@/lib/mail/notification-letter";
import { sendOnce } from "@/lib/mail/send-once";
import { WEEK_MS } from "@/lib/time";

type Payload = Extract<Job, { name: "mail_notifications" }>["payload"];

const OLDEST_MS = WEEK_MS;

export async function mailNotifications({ personId }: Payload): Promise<void> {
  const kinds = await kindsAt(personId, "at_once");
  const unmailed = await listUnmailed(personId, kinds, new Date(Date.now() - OLDEST_MS));
  const [first] = unmailed;
  const open = await findOpenMail(personId, mailKey.atOnce(personId));
  const key = open ?? (first && mailKey.atOnce(personId, first.id));
  if (!key) return;
  await sendOnce({
    key,
    personId,
    kind: bestKind(unmailed.map(({ kind }) => kind)),
    notifications: unmailed.map(({ id }) => id),
    compose: (mailId) => notificationLetter(mailId, kinds),
  });
}
