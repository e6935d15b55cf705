import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { headers } from "next/headers";
import { CodeForm } from "@/components/people/code-form";
import { SignInForm } from "@/components/people/sign-in-form";
import { currentActor } from "@/lib/auth/actor";
import { knownBrowser } from "@/lib/auth/asking-browser";
import { canMail, mayReadOutbox } from "@/lib/mail/outbox-page";
import { ownPath, signInPath } from "@/lib/urls";
import { MemberPage } from "../../member-page";

export const metadata: Metadata = { title: "Look into your mail" };

type Props = { searchParams: Promise<{ next?: string }> };

export default async function Sent({ searchParams }: Props) {
  const [viewer, browser, { next }, sent] = await Promise.all([
    currentActor(),
    knownBrowser(),
    searchParams,
    headers(),
  ]);
  const onwards = ownPath(next);
  return (
    <MemberPage
      viewer={viewer}
      title="Look into your mail"
      lead="A link is on its way. Open it in this browser, or type here the six digits that stand under it. If no new email arrives, use the newest one you have: its link still works."
    >
      {!canMail(sent) && (
        <p className="note">
          This forum has no mail server yet, so the mail cannot reach you. Ask the person who runs this forum
          to set one up.
        </p>
      )}
      {mayReadOutbox(sent) && (
        <p className="note">
          This forum has no mail server yet, so the mail is not going anywhere: it lies in{" "}
          <a href="/outbox">the outbox</a>. Open it there.
        </p>
      )}
      {browser ? (
        <CodeForm next={onwards} submission={randomUUID()} />
      ) : (
        <SignInForm next={onwards} submission={randomUUID()} />
      )}
      <p className="aside">
        Nothing after a few minutes? Look among the unwanted mail, or{" "}
        <a href={signInPath(onwards)}>ask for another link</a>.
      </p>
    </MemberPage>
  );
}
