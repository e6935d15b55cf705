import { findAddressee, listMailChoices } from "@/db/notifications/mails";
import type { MailPace, NotificationKind } from "@/db/notifications/schema";
import { KINDS, paceOf, reaches } from "@/lib/forum/notifications/mail/rules";

export async function kindsAt(personId: number, pace: MailPace): Promise<NotificationKind[]> {
  const [choices, addressee] = await Promise.all([listMailChoices(personId), findAddressee(personId)]);
  return KINDS.filter((kind) => paceOf(choices, kind) === pace && reaches(kind, addressee));
}
