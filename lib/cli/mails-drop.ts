import { dropMail } from "@/lib/forum/notifications/mail/operations";
import { perform } from "@/lib/pipeline/perform";
import type { CommandInput } from "./commands";
import { readMailId, withMails } from "./mail-list";

export async function run({ words }: CommandInput): Promise<number> {
  const mailId = readMailId(words);
  return withMails((owner) => perform(dropMail, { mailId, reason: "The owner dropped this email." }, owner));
}
