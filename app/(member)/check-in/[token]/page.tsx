import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { MemberPage } from "@/app/(member)/member-page";
import { WhatHappenedForm } from "@/components/outcomes/check-in-form";
import { AskedAgain } from "@/components/outcomes/next-check-ins";
import { findAskedOutcome } from "@/db/check-ins/reads";
import { readOutcomeLink } from "@/lib/forum/notifications/check-ins/links";
import { OUTCOME_ANSWERS, weeksToCome } from "@/lib/forum/notifications/check-ins/rules";
import { outcomeAnswerWords } from "@/lib/forum/notifications/check-ins/words";
import { WEEK_MS } from "@/lib/time";
import { endCheckInsPath, recordOutcomePath, resumeCheckInsPath, threadPath } from "@/lib/urls";
import { currentActor } from "@/lib/web/current-actor";
import { counted } from "@/lib/words/counts";

export const metadata: Metadata = { title: "What happened?", referrer: "no-referrer" };

type Props = { params: Promise<{ token: string }> };

/** The page of a check-in's link. Opening it saves nothing: programs that scan emails open every link. */
export default async function WhatHappened({ params }: Props) {
  const { token } = await params;
  // The other page refuses in plain HTML; "not found" would need script here.
  const refused = () => redirect(recordOutcomePath(token));
  const link = readOutcomeLink(token) ?? refused();
  const [viewer, found] = await Promise.all([currentActor(), findAskedOutcome(link.threadId, link.weeks)]);
  const thread = found ?? refused();
  const now = new Date();
  const weeks = Math.floor((now.getTime() - thread.createdAt.getTime()) / WEEK_MS);
  const [did, what] = thread.kind === "story" ? ["shared your story", "story"] : ["asked", "question"];
  return (
    <MemberPage
      viewer={viewer}
      title="What happened?"
      lead={
        <>
          {`${counted(Math.max(weeks, link.weeks), "week", "weeks")} ago you ${did}: `}
          <a href={threadPath({ id: thread.threadId, slug: thread.slug })}>{thread.title}</a>
        </>
      }
    >
      <WhatHappenedForm
        action={recordOutcomePath(token)}
        choices={OUTCOME_ANSWERS.map((answer) => ({ answer, words: outcomeAnswerWords[answer] }))}
        chosen={link.answer ?? thread.answer}
        hint={`Your answer appears under your ${what} with its date${thread.anonymous ? ", without your name" : ""}. To change your answer, open the link in the email again.`}
      />
      <AskedAgain
        weeks={weeksToCome(thread.createdAt, now)}
        stopped={thread.stopped}
        stop={endCheckInsPath(token)}
        resume={resumeCheckInsPath(token)}
      />
      <p className="hint">
        {"To get no more check-ins, "}
        <a href="/settings#mail">change your email settings</a>.
      </p>
    </MemberPage>
  );
}
