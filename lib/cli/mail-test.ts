import { StartError } from "@/db/embedded/start-error";
import { readEnv } from "@/lib/env";
import { tryMail } from "@/lib/mail/try-mail";
import type { CommandInput } from "./commands";
import { readAddress } from "./read-address";

export async function run({ words }: CommandInput): Promise<number> {
  const to = readAddress(words);
  const { smtpUrl } = readEnv();
  if (!smtpUrl) throw new StartError("No email was sent: SMTP_URL is not set.");
  return (await tryMail(smtpUrl, to, (line) => console.log(line))) ? 0 : 1;
}
