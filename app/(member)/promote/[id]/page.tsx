import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { closedForEdit } from "@/app/(member)/edit/unavailable-edit";
import { MemberPage } from "@/app/(member)/member-page";
import { cameBack, idOf } from "@/app/(member)/query";
import { SignInFirst } from "@/app/(member)/sign-in-first";
import { choosable } from "@/app/(member)/suggested-tags";
import { fieldsOf } from "@/app/(staff)/moderation/decision-options";
import { NotDone } from "@/app/refused-form";
import { Answered } from "@/components/comments/answered-comment";
import { PromoteForm } from "@/components/promotions/promote-form";
import { WhatWillHappen } from "@/components/promotions/promotion-preview";
import { UndoPromotionForm } from "@/components/promotions/undo-promotion-form";
import { findComment } from "@/db/comments/reads";
import { listReasons } from "@/db/decisions/reasons";
import { findThreadText } from "@/db/edits/reads";
import { listAliases, listTags } from "@/db/tags/reads";
import { findTargetRow } from "@/db/targets/reads";
import { findPromotable, findPromotion } from "@/db/threads/promotions";
import { canPromote, canUndoPromotion, isAskers, mayPromote } from "@/lib/forum/answers/promotions/policy";
import { suggestThread } from "@/lib/forum/answers/promotions/suggest";
import { promotionSteps, UNDO_UNTIL } from "@/lib/forum/answers/promotions/words";
import { actsAsStaff, canActAsStaff } from "@/lib/forum/moderation/decisions/by-staff";
import { mayModerate } from "@/lib/forum/targets/policy";
import { ALLOW, andThen } from "@/lib/pipeline/verdict";
import { commentPath, promotePath, statementPath, threadNumberPath } from "@/lib/urls";
import { currentActor, type Viewer } from "@/lib/web/current-actor";

const TITLE = "Turn this comment into a thread";

export const metadata: Metadata = { title: TITLE };

type Props = { params: Promise<{ id: string }> };

/** Not found for everybody who may not promote the comment. */
export default async function Promote({ params }: Props) {
  const commentId = idOf((await params).id) ?? notFound();
  const [viewer, now, refused] = [await currentActor(), new Date(), await cameBack()];
  const submission = randomUUID();
  const [next, back] = [promotePath(commentId), commentPath(commentId)];
  if (viewer.kind !== "member" || !mayPromote(viewer, now).allowed) {
    if (refused) return <NotDone viewer={viewer} state={refused} />;
    if (viewer.kind !== "visitor") notFound();
    return (
      <MemberPage viewer={viewer} title={TITLE}>
        <SignInFirst to="turn a comment into a thread" next={next} submission={submission} />
      </MemberPage>
    );
  }
  const found = (await findPromotable(commentId)) ?? notFound();
  const { promotedId } = found.comment;
  if (promotedId !== null)
    return (
      <Promoted
        viewer={viewer}
        threadId={promotedId}
        commentId={commentId}
        submission={submission}
        at={now}
      />
    );
  const subject = await findTargetRow({ kind: "comment", id: commentId });
  const byOffice = actsAsStaff(viewer, found.comment.writerId);
  const reasons = byOffice ? await listReasons() : null;
  const verdict = andThen(canPromote(viewer, found, null, now), () =>
    subject ? canActAsStaff(viewer, subject, now) : ALLOW,
  );
  return (
    <MemberPage viewer={viewer} title={TITLE}>
      {verdict.allowed && <Words of={found} decided={byOffice} />}
      <PromoteForm
        commentId={commentId}
        fields={fieldsOf(["split"])}
        suggested={verdict.allowed ? await suggestedBy(found) : {}}
        onlyQuestion={isAskers(found)}
        tags={choosable(await listTags())}
        reasons={reasons}
        proposed={reasons?.find(({ key }) => key === "order")?.id ?? null}
        submission={submission}
        closed={closedForEdit({
          verdict,
          viewer,
          back,
          next,
          submission,
          to: "turn a comment into a thread",
        })}
      />
    </MemberPage>
  );
}

async function Words({ of: { comment, thread, below }, decided }: { of: Promotable; decided: boolean }) {
  const view = await findComment(thread.id, comment.id);
  return (
    <>
      <Answered thread={thread} comment={view} label="The comment" />
      <WhatWillHappen
        decided={decided}
        steps={promotionSteps(below.replies)}
        undo={UNDO_UNTIL}
        locked={thread.locked}
        writer={view?.writer ?? null}
      />
    </>
  );
}

type Promotable = NonNullable<Awaited<ReturnType<typeof findPromotable>>>;

async function suggestedBy({ bodyText, thread }: Promotable) {
  const [aliases, tags, words] = await Promise.all([listAliases(), listTags(), findThreadText(thread.id)]);
  const { kind: threadKind, ...chosen } = suggestThread(bodyText, { aliases, tags, of: words?.tags ?? [] });
  return { ...chosen, threadKind };
}

type PromotedProps = {
  viewer: Extract<Viewer, { kind: "member" }>;
  threadId: number;
  commentId: number;
  submission: string;
  at: Date;
};

async function Promoted({ viewer, threadId, commentId, submission, at }: PromotedProps) {
  const promotion = await findPromotion({ threadId, commentId });
  const verdict = canUndoPromotion(viewer, { comment: { promotedId: threadId }, promotion }, at);
  return (
    <MemberPage
      viewer={viewer}
      title="This comment is a thread"
      lead="This comment is now its own thread. Reply there."
    >
      <p>
        <a className="btn" href={threadNumberPath(threadId)}>
          See the thread
        </a>
      </p>
      {verdict.allowed ? (
        <>
          <p>
            If you undo this, the thread becomes a comment again, with the replies to it, and its address
            leads to the comment. We notify the writer.
          </p>
          <UndoPromotionForm commentId={commentId} submission={submission} />
        </>
      ) : (
        <p className="note">
          {verdict.reason}{" "}
          {promotion?.decisionId && mayModerate(viewer, at).allowed && (
            <a href={statementPath(promotion.decisionId)}>See the decision</a>
          )}
        </p>
      )}
    </MemberPage>
  );
}
