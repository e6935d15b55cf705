import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { currentAdmin } from "@/app/(staff)/admin/admin-page";
import { ButtonForm } from "@/components/admin/button-form";
import { Facts } from "@/components/admin/facts";
import { readHealth } from "@/db/site/reads";
import { sendTestMailAction } from "@/lib/actions/forum-settings";
import { readEnv } from "@/lib/env";
import { mailHealth } from "@/lib/mail/health";
import { serverIn } from "@/lib/mail/smtp";
import { amount } from "@/lib/words/counts";
import { momentOf } from "@/lib/words/dates";
import { SettingsPage } from "../settings-page";

export const metadata: Metadata = { title: "Email" };

type Props = { searchParams: Promise<{ done?: string }> };

export default async function MailSettings({ searchParams }: Props) {
  const viewer = await currentAdmin();
  const [{ done }, { problem, since }, { mailsWaiting }] = await Promise.all([
    searchParams,
    mailHealth(),
    readHealth(),
  ]);
  const { smtpUrl, mailFrom } = readEnv();
  return (
    <SettingsPage viewer={viewer} at="mail" title="Email" done={done}>
      <Facts
        of={[
          [
            "State",
            problem
              ? `Not working: ${problem}`
              : smtpUrl
                ? "Working"
                : "Emails stay in the outbox of this machine",
          ],
          ["Mail server", smtpUrl ? serverIn(smtpUrl) : "none: SMTP_URL is not set"],
          ["Sender", mailFrom],
          [problem ? "Not working since" : "Last worked", since ? momentOf(since) : "not known yet"],
          ["Emails waiting", amount(mailsWaiting)],
        ]}
      />
      <p className="hint">Read only: these come from SMTP_URL and MAIL_FROM where the forum is started.</p>
      <div className="setting-tries">
        <ButtonForm
          action={sendTestMailAction}
          submission={randomUUID()}
          button={["Send a test email to my address", "Sending…"]}
        />
      </div>
    </SettingsPage>
  );
}
