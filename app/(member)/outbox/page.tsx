import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { MailList } from "@/components/people/mail-list";
import { Empty } from "@/components/ui/empty";
import { readEnv } from "@/lib/env";
import { mayReadOutbox } from "@/lib/mail/outbox-page";
import { readOutbox } from "@/lib/mail/read-outbox";
import { currentActor } from "@/lib/web/current-actor";
import { MemberPage } from "../member-page";

export const metadata: Metadata = { title: "Outbox" };

export default async function Outbox() {
  if (!mayReadOutbox(await headers())) notFound();
  const { outboxDir, publicUrl } = readEnv();
  const [viewer, mails] = await Promise.all([currentActor(), readOutbox(outboxDir)]);
  return (
    <MemberPage
      viewer={viewer}
      title="Outbox"
      lead="Emails that this forum would send if it had a mail server. When SMTP_URL is set, the forum sends its emails and this page disappears."
    >
      {mails.length > 0 ? (
        <MailList mails={mails} site={publicUrl} />
      ) : (
        <Empty title="No emails yet">
          Ask for a link on <a href="/sign-in">the sign-in page</a>, and the email appears here a second
          later.
        </Empty>
      )}
    </MemberPage>
  );
}
