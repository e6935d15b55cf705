import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { headers } from "next/headers";
import { MemberPage } from "@/app/(member)/member-page";
import { CodeForm } from "@/components/people/code-form";
import { PasskeySignIn } from "@/components/people/passkey-sign-in";
import { ProviderButtons } from "@/components/people/provider-buttons";
import { SignInForm } from "@/components/people/sign-in-form";
import { knownBrowser } from "@/lib/auth/asking-browser";
import { readEnv } from "@/lib/env";
import { type MailOutlook, mailOutlook } from "@/lib/mail/health";
import { ownPath, signInPath } from "@/lib/urls";
import { currentActor } from "@/lib/web/current-actor";

type Props = { searchParams: Promise<{ next?: string }> };

const NOT_SENT = "No email was sent";
const WORDS: Record<MailOutlook, { title: string; lead: string }> = {
  sent: {
    title: "Check your email",
    lead: "We sent you a link. Open it in this browser, or type the 6-digit code from the email here. If no new email arrives, use the newest one you have: its link still works.",
  },
  "in the outbox": {
    title: "Check your email",
    lead: "Open the link in this browser, or type the 6-digit code from the email here.",
  },
  failing: {
    title: NOT_SENT,
    lead: "We can’t send email at the moment. We kept your request: if email works again within an hour, you get a link. Until then, use a passkey or another way below, if you have one, or try again later.",
  },
  "no server": {
    title: NOT_SENT,
    lead: "This forum has no mail server yet, so no email can reach you. Use a passkey or another way below, if you have one, or ask the owner of this forum to set up email.",
  },
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: WORDS[await mailOutlook(await headers())].title };
}

export default async function Sent({ searchParams }: Props) {
  const [viewer, browser, { next }, outlook] = await Promise.all([
    currentActor(),
    knownBrowser(),
    searchParams,
    headers().then(mailOutlook),
  ]);
  const onwards = ownPath(next);
  const { providers } = readEnv();
  const isSent = outlook === "sent" || outlook === "in the outbox";
  return (
    <MemberPage viewer={viewer} {...WORDS[outlook]}>
      {outlook === "in the outbox" && (
        <p className="note">
          This forum has no mail server yet. Open your email in <a href="/outbox">the outbox</a>.
        </p>
      )}
      {browser ? (
        <CodeForm next={onwards} submission={randomUUID()} />
      ) : (
        <SignInForm next={onwards} submission={randomUUID()} />
      )}
      {isSent ? (
        <p className="aside">
          Nothing after a few minutes? Check your spam folder, or{" "}
          <a href={signInPath(onwards)}>ask for another link</a>.
        </p>
      ) : (
        <>
          <ProviderButtons providers={providers.map(({ id, name }) => ({ id, name }))} next={onwards} />
          <PasskeySignIn next={onwards} />
        </>
      )}
    </MemberPage>
  );
}
