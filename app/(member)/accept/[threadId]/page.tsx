import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MemberPage } from "@/app/(member)/member-page";
import { cursorIn, idOf } from "@/app/(member)/query";
import { closedTo } from "@/app/(member)/unavailable-form";
import { AcceptableReplies } from "@/components/comments/acceptable-replies";
import { LeadToThread } from "@/components/threads/lead-to-thread";
import { Empty } from "@/components/ui/empty";
import { More } from "@/components/ui/more";
import { listCommentsByTime } from "@/db/comments/reads";
import { findThreadText } from "@/db/edits/reads";
import { findThread } from "@/db/threads/reads";
import { canAccept } from "@/lib/forum/answers/acceptances/policy";
import { forMember } from "@/lib/pipeline/admitted";
import { acceptPath } from "@/lib/urls";
import { currentActor } from "@/lib/web/current-actor";

export const metadata: Metadata = { title: "Which reply solved it?" };

type Props = {
  params: Promise<{ threadId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Works without script, and from far down a long thread. */
export default async function Accept({ params, searchParams }: Props) {
  const threadId = idOf((await params).threadId) ?? notFound();
  const after = cursorIn((await searchParams).after);
  const [viewer, text, found] = await Promise.all([
    currentActor(),
    findThreadText(threadId),
    findThread(threadId),
  ]);
  if (!text || found?.state !== "shown" || found.thread.kind !== "question") notFound();
  const { thread } = found;
  const verdict = forMember(viewer, (member) => canAccept(member, text, null, new Date()));
  const next = acceptPath(threadId);
  return (
    <MemberPage
      viewer={viewer}
      title="Which reply solved it?"
      lead={leadFor(viewer.kind === "member" && viewer.id !== text.writerId)}
    >
      <p>
        <LeadToThread before="In" thread={thread} />
      </p>
      {closedTo({ viewer, to: "accept an answer", next, submission: randomUUID(), verdict }) ?? (
        <Replies thread={thread} after={after} />
      )}
    </MemberPage>
  );
}

function leadFor(forAsker: boolean): string {
  return forAsker
    ? "As the author, you can choose for the person who asked. We show the reply right under the question, and they can change your choice."
    : "We show the reply right under the question and mark it as helpful. You can change this later.";
}

type Question = { id: number; acceptedCommentId: number | null };

async function Replies({ thread, after }: { thread: Question; after: string | undefined }) {
  const page = await listCommentsByTime(thread.id, after);
  const replies = page.comments.filter(({ state }) => state === "shown");
  if (replies.length === 0 && !page.next)
    return (
      <Empty title="No replies to choose from">
        When somebody has replied, you can choose their reply here.
      </Empty>
    );
  return (
    <>
      <AcceptableReplies comments={replies} acceptedId={thread.acceptedCommentId} />
      {page.next && <More href={`${acceptPath(thread.id)}?after=${page.next}`}>Later replies</More>}
    </>
  );
}
