import { listMailChoices } from "@/db/queries/mail-choices";
import type { MailPace, NotificationKind } from "@/db/schema/notifications";
import { KINDS, paceOf } from "@/lib/forum/mail/rules";

/** What somebody wants mail of at a pace. */
export async function kindsAt(personId: number, pace: MailPace): Promise<NotificationKind[]> {
  const choices = await listMailChoices(personId);
  return KINDS.filter((kind) => paceOf(choices, kind) === pace);
}
