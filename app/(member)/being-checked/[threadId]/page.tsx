import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { MemberPage } from "@/app/(member)/member-page";
import { idOf } from "@/app/(member)/query";
import { HeldReply } from "@/components/comments/held-reply";
import { LeadToThread } from "@/components/threads/lead-to-thread";
import { listHeldReplies } from "@/db/comments/held";
import { findThread } from "@/db/threads/reads";
import { heldWords } from "@/lib/forum/moderation/statements/held-words";
import { mayModerate } from "@/lib/forum/targets/policy";
import { commentPath, heldRepliesPath, signInPath } from "@/lib/urls";
import { currentActor } from "@/lib/web/current-actor";

export const metadata: Metadata = { title: "Replies being checked" };

/** Shows held replies to their writer and to moderators; the viewer script takes them from here into the thread. */
export default async function BeingChecked({ params }: { params: Promise<{ threadId: string }> }) {
  const threadId = idOf((await params).threadId) ?? notFound();
  const viewer = await currentActor();
  if (viewer.kind !== "member") redirect(signInPath(heldRepliesPath(threadId)));
  const moderates = mayModerate(viewer, new Date()).allowed;
  const [found, replies] = await Promise.all([
    findThread(threadId),
    listHeldReplies(threadId, { id: viewer.id, moderates }),
  ]);
  if (found?.state !== "shown" || replies.length === 0) notFound();
  const { thread } = found;
  return (
    <MemberPage
      viewer={viewer}
      title="Replies being checked"
      lead={<LeadToThread before="In" thread={thread} />}
    >
      <ol className="cs">
        {replies.map((reply) => (
          <HeldReply key={reply.id} reply={reply} words={heldWords(reply.checks)} hrefOf={commentPath} />
        ))}
      </ol>
    </MemberPage>
  );
}
