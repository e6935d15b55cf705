import { eq } from "drizzle-orm";
import { database } from "../client";
import { mailChoices } from "../schema";
import type { MailPace, NotificationKind } from "../schema/notifications";

export interface MailChoice {
  kind: NotificationKind;
  pace: MailPace;
}

/** What somebody has chosen; of the other kinds lib/forum/mail/rules.ts knows. */
export async function listMailChoices(personId: number): Promise<MailChoice[]> {
  return database()
    .select({ kind: mailChoices.kind, pace: mailChoices.pace })
    .from(mailChoices)
    .where(eq(mailChoices.personId, personId));
}
