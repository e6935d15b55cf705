import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { firstDayNote } from "@/app/(member)/first-day";
import { MemberPage } from "@/app/(member)/member-page";
import { ownDraft } from "@/app/(member)/own-draft";
import { idOf, isSent } from "@/app/(member)/query";
import { SignInNote } from "@/app/(member)/sign-in-note";
import { unavailableTo } from "@/app/(member)/unavailable-form";
import { Answered } from "@/components/comments/answered-comment";
import { ReplyForm } from "@/components/comments/reply-form";
import { findComment } from "@/db/comments/reads";
import { findThread, type ThreadView } from "@/db/threads/reads";
import { newSubmission } from "@/lib/forms/submission";
import { isOpenTo } from "@/lib/forum/content/comments/policy";
import { canWrite } from "@/lib/forum/people/policy";
import { andThen } from "@/lib/pipeline/verdict";
import { replyPath, replyPlace } from "@/lib/urls";
import { currentActor, type Viewer } from "@/lib/web/current-actor";
import { replyLimitsNote } from "../reply-limits-note";
import { closedBy } from "../unavailable-reply";

export const metadata: Metadata = { title: "Reply" };

type Props = {
  params: Promise<{ threadId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function Reply({ params, searchParams }: Props) {
  const threadId = idOf((await params).threadId) ?? notFound();
  const asked = await searchParams;
  const parentId = idOf(asked.to);
  const [viewer, found, parent] = await Promise.all([
    currentActor(),
    findThread(threadId),
    parentId ? findComment(threadId, parentId) : null,
  ]);
  // A reply that was just sent is shown again even if the thread is gone by now.
  const sent = await isSent();
  if ((!found || found.state === "hidden") && !sent) notFound();
  if (found?.state === "merged" && !sent)
    redirect(replyPath(found.into.id, parentId ?? found.into.commentId ?? undefined));
  const stored = await ownDraft(viewer, replyPlace(threadId, parentId));
  const submission = newSubmission(stored?.savedAt.getTime());
  const thread = found?.state === "shown" ? found.thread : null;
  return (
    <MemberPage viewer={viewer} title={parent?.state === "shown" ? "Reply to a comment" : "Reply"}>
      <SignInNote viewer={viewer} asked={asked} />
      {thread && <Answered thread={thread} comment={parent} />}
      <ReplyForm
        threadId={threadId}
        parentId={parentId}
        stored={stored}
        submission={submission}
        note={
          <>
            {thread && (await replyLimitsNote(viewer, { ...thread, parentId }))}
            {await firstDayNote(viewer, "replies")}
          </>
        }
        closed={
          closedBy(thread, parentId, parent) ?? unavailableTo(viewer, thread && mayReply(viewer, thread))
        }
        visitor={viewer.kind !== "member"}
      />
    </MemberPage>
  );
}

/** A visitor learns that they cannot reply before they write. */
function mayReply(viewer: Viewer, { authorRepliesOnlyAt }: ThreadView) {
  const open = () => isOpenTo(viewer, { lockedAt: null, authorRepliesOnlyAt });
  return viewer.kind === "member" ? andThen(canWrite(viewer, new Date()), open) : open();
}
