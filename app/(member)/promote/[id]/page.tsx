import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Answered } from "@/components/comments/answered";
import { PromoteForm } from "@/components/promotions/promote-form";
import { WhatWillHappen } from "@/components/promotions/what-will-happen";
import { findPromotable } from "@/db/queries/promotions";
import { findComment } from "@/db/queries/replies";
import { listAliases, listTags } from "@/db/queries/tags";
import { currentActor } from "@/lib/auth/actor";
import { canPromote, isAskers, mayPromote } from "@/lib/forum/promotions/policy";
import { splitKindOf } from "@/lib/forum/promotions/rules";
import { splitTitleOf } from "@/lib/forum/promotions/titles";
import { tagsInText, wordsFor } from "@/lib/forum/tags/in-text";
import { commentPath, promotePath } from "@/lib/urls";
import { idOf, isSent } from "../../asked";
import { closedForEdit } from "../../edit/closed-for-edit";
import { MemberPage } from "../../member-page";
import { choosable } from "../../suggested-tags";

export const metadata: Metadata = { title: "Make it a thread of its own" };

type Props = { params: Promise<{ id: string }> };

/** Where a comment becomes a question or a story. To everybody but those who may there is no such page. */
export default async function Promote({ params }: Props) {
  const commentId = idOf((await params).id) ?? notFound();
  const [viewer, found] = await Promise.all([currentActor(), findPromotable(commentId)]);
  const now = new Date();
  const may = viewer.kind === "visitor" || mayPromote(viewer, now).allowed;
  if (!found || (!may && !(await isSent()))) notFound();
  const verdict = canPromote(viewer, found, null, now);
  const submission = randomUUID();
  const [next, back] = [promotePath(commentId), commentPath(commentId)];
  return (
    <MemberPage viewer={viewer} title="Make it a thread of its own">
      {verdict.allowed && <Words of={found} />}
      <PromoteForm
        commentId={commentId}
        suggested={verdict.allowed ? await suggestedBy(found.bodyText) : {}}
        onlyQuestion={isAskers(found)}
        tags={choosable(await listTags())}
        submission={submission}
        closed={closedForEdit({ verdict, viewer, back, next, submission, to: "make a thread of a comment" })}
      />
    </MemberPage>
  );
}

async function Words({ of: { comment, thread, below } }: { of: Promotable }) {
  const view = await findComment(thread.id, comment.id);
  return (
    <>
      <Answered thread={thread} comment={view} label="The comment" />
      <WhatWillHappen writer={view?.writer ?? null} replies={below.replies} locked={thread.locked} />
    </>
  );
}

type Promotable = NonNullable<Awaited<ReturnType<typeof findPromotable>>>;

/** What the words themselves suggest. */
async function suggestedBy(text: string) {
  const kind = splitKindOf(text) ?? "question";
  const aliases = await listAliases();
  const tags = tagsInText(text, aliases);
  return { kind, title: splitTitleOf(text, kind, wordsFor(tags, aliases)), tags };
}
