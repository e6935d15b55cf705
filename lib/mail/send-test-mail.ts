import { findAddressee } from "@/db/notifications/mails";
import { readEnv } from "@/lib/env";
import { DomainError } from "@/lib/errors";
import type { Actor } from "@/lib/pipeline/actor";
import { tryMail } from "./try-mail";

/** To the admin's own address. @throws DomainError with what the mail server said. */
export async function sendTestMail(actor: Actor): Promise<void> {
  const addressee = actor.kind === "member" ? await findAddressee(actor.id) : null;
  if (!addressee) throw new DomainError("conflict", "No email was sent: your account has no email address.");
  const { smtpUrl } = readEnv();
  if (!smtpUrl)
    throw new DomainError(
      "conflict",
      "No email was sent: SMTP_URL is not set. Set SMTP_URL where the forum is started, then start the forum again.",
    );
  const lines: string[] = [];
  const arrived = await tryMail(smtpUrl, addressee.email, (line) => lines.push(line));
  if (!arrived) throw new DomainError("unavailable", `The test email was not sent. ${lines.join(" ")}`);
}
