import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { closedForEdit } from "@/app/(member)/edit/unavailable-edit";
import { MemberPage } from "@/app/(member)/member-page";
import { cameBack, idOf } from "@/app/(member)/query";
import { SignInFirst } from "@/app/(member)/sign-in-first";
import { NotDone } from "@/app/refused-form";
import { Answered } from "@/components/comments/answered-comment";
import { OutdatedForm } from "@/components/outdated/outdated-form";
import { HoldsForm } from "@/components/outdated/unmark-form";
import { findOutdatable } from "@/db/comments/outdated";
import { findComment } from "@/db/comments/reads";
import { listReasons } from "@/db/decisions/reasons";
import { findTargetRow } from "@/db/targets/reads";
import { newerThan } from "@/lib/forum/answers/outdated/find";
import { canMarkOutdated, mayMarkOutdated } from "@/lib/forum/answers/outdated/policy";
import { actsAsStaff, canActAsStaff } from "@/lib/forum/moderation/decisions/by-staff";
import { ALLOW, andThen } from "@/lib/pipeline/verdict";
import { commentPath, outdatedPath } from "@/lib/urls";
import { currentActor } from "@/lib/web/current-actor";
import { dayOf } from "@/lib/words/dates";

const TITLE = "Is this answer outdated?";

export const metadata: Metadata = { title: TITLE };

type Props = { params: Promise<{ id: string }> };

/** Not found for everybody who may not mark the answer. */
export default async function OutdatedPage({ params }: Props) {
  const commentId = idOf((await params).id) ?? notFound();
  const [viewer, now, refused] = [await currentActor(), new Date(), await cameBack()];
  const submission = randomUUID();
  const [next, back] = [outdatedPath(commentId), commentPath(commentId)];
  if (viewer.kind !== "member" || !mayMarkOutdated(viewer, now).allowed) {
    if (refused) return <NotDone viewer={viewer} state={refused} />;
    if (viewer.kind !== "visitor") notFound();
    return (
      <MemberPage viewer={viewer} title={TITLE}>
        <SignInFirst to="mark answers as outdated" next={next} submission={submission} />
      </MemberPage>
    );
  }
  const answer = (await findOutdatable(commentId)) ?? notFound();
  const subject = await findTargetRow({ kind: "comment", id: commentId });
  const byOffice = subject?.owner && actsAsStaff(viewer, subject.owner.id);
  const verdict = andThen(canMarkOutdated(viewer, answer, now), () =>
    subject ? canActAsStaff(viewer, subject, now) : ALLOW,
  );
  const { thread, outdatedAt, newerId } = answer;
  const comment = verdict.allowed ? await findComment(thread.id, commentId) : null;
  return (
    <MemberPage
      viewer={viewer}
      title={outdatedAt ? `Outdated since ${dayOf(outdatedAt)}` : TITLE}
      lead="Everyone can still read the answer. A line above it says that it is outdated and links to the newer answer, if there is one."
    >
      {comment && <Answered thread={thread} comment={comment} label="The answer" />}
      <OutdatedForm
        commentId={commentId}
        marked={outdatedAt && { newerId }}
        proposed={comment ? await newerThan(comment, thread.title) : []}
        reasons={byOffice ? await listReasons() : null}
        submission={submission}
        closed={closedForEdit({ verdict, viewer, back, next, submission, to: "mark answers as outdated" })}
      />
      {verdict.allowed && outdatedAt && <HoldsForm commentId={commentId} submission={randomUUID()} />}
    </MemberPage>
  );
}
