import { findAddressee } from "@/db/notifications/mails";
import { findOpenMail, listUnmailed } from "@/db/notifications/to-mail";
import { findNewestEntryId } from "@/db/search/new-posts";
import type { Job } from "@/lib/events/job";
import { farewellOf, PERIOD_MS } from "@/lib/forum/notifications/mail/digests";
import { mailKey } from "@/lib/forum/notifications/mail/keys";
import { digestLetter } from "@/lib/mail/digest-letter";
import { kindsAt } from "@/lib/mail/kinds-at";
import { small } from "@/lib/mail/letter";
import { bestKind } from "@/lib/mail/notification-letter";
import { searchesWithNewPosts } from "@/lib/mail/search-part";
import { sendOnce } from "@/lib/mail/send-once";

type Payload = Extract<Job, { name: "mail_digest" }>["payload"];

export async function mailDigest({ personId, frequency, day, newest }: Payload): Promise<void> {
  const addressee = await findAddressee(personId);
  const farewell = addressee && farewellOf(addressee.lastSeenAt, frequency, new Date());
  if (!farewell) return;
  const kinds = await kindsAt(personId, frequency);
  const unmailed = await listUnmailed(personId, kinds, new Date(Date.now() - 2 * PERIOD_MS[frequency]));
  const searches = kinds.includes("searches")
    ? await searchesWithNewPosts(personId, newest ?? (await findNewestEntryId()))
    : [];
  const key = mailKey.digest(personId, frequency, day);
  const isNew = unmailed.length > 0 || searches.length > 0;
  if (!isNew && !(await findOpenMail(personId, key))) return;
  await sendOnce({
    key,
    personId,
    kind:
      unmailed.length > 0 || searches.length === 0 ? bestKind(unmailed.map(({ kind }) => kind)) : "searches",
    notifications: unmailed.map(({ id }) => id),
    searches,
    async compose(mailId) {
      const letter = await digestLetter(mailId, kinds);
      return letter && { ...letter, blocks: [...letter.blocks, ...farewell.sentences.map(small)] };
    },
  });
}
