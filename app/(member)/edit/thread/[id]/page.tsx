import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { editedThread } from "@/app/(member)/edit/edited";
import { closedForEdit, PUBLIC, SILENT } from "@/app/(member)/edit/unavailable-edit";
import { MemberPage } from "@/app/(member)/member-page";
import { ownDraft } from "@/app/(member)/own-draft";
import { idOf } from "@/app/(member)/query";
import { choosable } from "@/app/(member)/suggested-tags";
import { EditThreadForm } from "@/components/edits/edit-thread-form";
import { Withdraw } from "@/components/edits/withdraw";
import { findOwnThreadText } from "@/db/edits/reads";
import { listAliases, listTags } from "@/db/tags/reads";
import { canEdit, findsText } from "@/lib/forum/content/edits/policy";
import { isSilent } from "@/lib/forum/content/edits/rules";
import { canWithdraw } from "@/lib/forum/content/withdrawals/policy";
import { forMember } from "@/lib/pipeline/admitted";
import { editThreadPath, editThreadPlace, threadPath } from "@/lib/urls";
import { currentActor } from "@/lib/web/current-actor";
import { readerUnit } from "@/lib/web/reader-unit";

type Props = { params: Promise<{ id: string }> };

export const metadata: Metadata = { title: "Edit your post" };

export default async function EditThread({ params }: Props) {
  const threadId = idOf((await params).id) ?? notFound();
  const [viewer, tags, aliases] = await Promise.all([currentActor(), listTags(), listAliases()]);
  const thread = await findOwnThreadText(threadId, viewer.kind === "member" ? viewer.id : null);
  if (!thread || !findsText(viewer, thread, thread)) notFound();
  const now = new Date();
  const verdict = forMember(viewer, (member) => canEdit(member, thread, thread, now));
  const submission = randomUUID();
  const next = editThreadPath(threadId);
  const isOwn = viewer.kind === "member" && viewer.id === thread.writerId;
  // The address contains the title, which only the writer of a hidden thread may know.
  const back = isOwn ? threadPath({ id: threadId, slug: thread.slug }) : "/";
  return (
    <MemberPage
      viewer={viewer}
      title={TITLES[thread.kind]}
      lead={verdict.allowed ? (isSilent(thread, now) ? SILENT : PUBLIC) : undefined}
    >
      <EditThreadForm
        threadId={threadId}
        kind={thread.kind}
        thread={verdict.allowed ? editedThread(thread) : null}
        tags={choosable(tags)}
        aliases={aliases}
        stored={verdict.allowed ? await ownDraft(viewer, editThreadPlace(threadId)) : null}
        submission={submission}
        unit={await readerUnit(viewer)}
        back={back}
        closed={closedForEdit({ verdict, viewer, back, next, submission })}
      />
      {viewer.kind === "member" && canWithdraw(viewer, thread).allowed && (
        <Withdraw of={{ threadId }} what={thread.kind}>
          Nobody can read the title, the text or the edit history any more. Replies by others stay, and the
          page says that you deleted your post.
        </Withdraw>
      )}
    </MemberPage>
  );
}

const TITLES = {
  article: "Edit your article",
  question: "Edit your question",
  story: "Edit your story",
} as const;
