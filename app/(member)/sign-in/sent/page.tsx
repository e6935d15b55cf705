import type { Metadata } from "next";
import { currentActor } from "@/lib/auth/actor";
import { hasOutboxPage } from "@/lib/mail/outbox-page";
import { MemberPage } from "../../member-page";

export const metadata: Metadata = { title: "Look into your mail" };

export default async function Sent() {
  return (
    <MemberPage
      viewer={await currentActor()}
      title="Look into your mail"
      lead="A link is on its way. It works once, for ten minutes."
    >
      {hasOutboxPage() && (
        <p className="note">
          This forum has no mail server yet, so the mail is not going anywhere: it lies in{" "}
          <a href="/outbox">the outbox</a>. Open it there.
        </p>
      )}
      <p>
        Nothing after a few minutes? Look among the unwanted mail, or{" "}
        <a href="/sign-in">ask for another link</a>.
      </p>
    </MemberPage>
  );
}
