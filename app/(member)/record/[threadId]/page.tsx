import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { MemberPage } from "@/app/(member)/member-page";
import { idOf } from "@/app/(member)/query";
import { RecoveryRecord } from "@/components/stories/recovery-record";
import { StoryUpdates } from "@/components/stories/story-updates";
import { Timeline } from "@/components/stories/timeline";
import { LeadToThread } from "@/components/threads/lead-to-thread";
import { listUpdates } from "@/db/stories/reads";
import { findRecord } from "@/db/stories/records";
import { findThread } from "@/db/threads/reads";
import { editThreadPath, recordPath, signInPath } from "@/lib/urls";
import { currentActor } from "@/lib/web/current-actor";

export const metadata: Metadata = { title: "Recovery record" };

type Props = { params: Promise<{ threadId: string }> };

export default async function Record({ params }: Props) {
  const threadId = idOf((await params).threadId) ?? notFound();
  const [viewer, found] = await Promise.all([currentActor(), findThread(threadId)]);
  if (viewer.kind !== "member") redirect(signInPath(recordPath(threadId)));
  if (found?.state !== "shown" || found.thread.kind !== "story") notFound();
  const { thread } = found;
  const own = viewer.handle === thread.writer?.handle;
  const reader = own ? "teller" : "members";
  const [record, updates] = await Promise.all([findRecord(threadId, reader), listUpdates(threadId, reader)]);
  return (
    <MemberPage
      viewer={viewer}
      title="Recovery record"
      lead={<LeadToThread before="Of the story" thread={thread} />}
    >
      <p className="note">
        {own
          ? "You see your whole record. Others see the parts that you show them."
          : "You see what the writer shows to members."}{" "}
        {own && <a href={editThreadPath(threadId)}>Change who sees what</a>}
      </p>
      {record && <RecoveryRecord thread={thread} record={{ ...record, moreForMembers: false }} />}
      <Timeline record={record} updates={updates} />
      <StoryUpdates record={record} updates={updates} />
    </MemberPage>
  );
}
