import { findAddressee, listMailPreferences } from "@/db/notifications/mails";
import type { MailFrequency, NotificationKind } from "@/db/notifications/schema";
import { frequencyOf, KINDS, reaches } from "@/lib/forum/notifications/mail/rules";

export async function kindsAt(personId: number, frequency: MailFrequency): Promise<NotificationKind[]> {
  const [choices, addressee] = await Promise.all([listMailPreferences(personId), findAddressee(personId)]);
  return KINDS.filter((kind) => frequencyOf(choices, kind) === frequency && reaches(kind, addressee));
}
