import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { editedText } from "@/app/(member)/edit/edited";
import { closedForEdit, PUBLIC, SILENT } from "@/app/(member)/edit/unavailable-edit";
import { MemberPage } from "@/app/(member)/member-page";
import { ownDraft } from "@/app/(member)/own-draft";
import { idOf } from "@/app/(member)/query";
import { EditCommentForm } from "@/components/edits/edit-comment-form";
import { Withdraw } from "@/components/edits/withdraw";
import { findCommentText } from "@/db/edits/reads";
import { canEdit, findsText } from "@/lib/forum/content/edits/policy";
import { isSilent } from "@/lib/forum/content/edits/rules";
import { canWithdraw } from "@/lib/forum/content/withdrawals/policy";
import { forMember } from "@/lib/pipeline/admitted";
import { commentPath, editCommentPath, editCommentPlace } from "@/lib/urls";
import { currentActor } from "@/lib/web/current-actor";

const SHARED = " This answer is under other questions, too. Your edit does not change it there.";

export const metadata: Metadata = { title: "Edit reply" };

export default async function EditComment({ params }: { params: Promise<{ id: string }> }) {
  const commentId = idOf((await params).id) ?? notFound();
  const [viewer, comment] = await Promise.all([currentActor(), findCommentText(commentId)]);
  if (!comment || !findsText(viewer, comment, comment.thread)) notFound();
  const now = new Date();
  const verdict = forMember(viewer, (member) => canEdit(member, comment, comment.thread, now));
  const submission = randomUUID();
  const next = editCommentPath(commentId);
  const back = commentPath(commentId);
  return (
    <MemberPage
      viewer={viewer}
      title="Edit reply"
      lead={
        verdict.allowed
          ? `${isSilent(comment, now) ? SILENT : PUBLIC}${comment.sharedId ? SHARED : ""}`
          : undefined
      }
    >
      <EditCommentForm
        commentId={commentId}
        text={verdict.allowed ? editedText(comment) : null}
        stored={verdict.allowed ? await ownDraft(viewer, editCommentPlace(commentId)) : null}
        submission={submission}
        back={back}
        closed={closedForEdit({ verdict, viewer, back, next, submission })}
      />
      {viewer.kind === "member" && canWithdraw(viewer, comment).allowed && (
        <Withdraw of={{ commentId }} what="reply">
          Nobody can read your reply or its edit history any more. Replies to it stay.
        </Withdraw>
      )}
    </MemberPage>
  );
}
