import { findAddressee } from "@/db/notifications/mails";
import { listUnmailed } from "@/db/notifications/to-mail";
import type { Job } from "@/lib/events/job";
import { farewellOf, PERIOD_MS } from "@/lib/forum/notifications/mail/digests";
import { mailKey } from "@/lib/forum/notifications/mail/keys";
import { kindsAt } from "@/lib/mail/kinds-at";
import { small } from "@/lib/mail/letter";
import { bestKind, notificationLetter } from "@/lib/mail/notification-letter";
import { sendOnce } from "@/lib/mail/send-once";

type Payload = Extract<Job, { name: "mail_digest" }>["payload"];

export async function mailDigest({ personId, frequency, day }: Payload): Promise<void> {
  const addressee = await findAddressee(personId);
  const farewell = addressee && farewellOf(addressee.lastSeenAt, frequency, new Date());
  if (!farewell) return;
  const kinds = await kindsAt(personId, frequency);
  const unmailed = await listUnmailed(personId, kinds, new Date(Date.now() - 2 * PERIOD_MS[frequency]));
  await sendOnce({
    key: mailKey.digest(personId, frequency, day),
    personId,
    kind: bestKind(unmailed.map(({ kind }) => kind)),
    notifications: unmailed.map(({ id }) => id),
    async compose(mailId) {
      const letter = await notificationLetter(mailId, kinds);
      return letter && { ...letter, blocks: [...letter.blocks, ...farewell.sentences.map(small)] };
    },
  });
}
