import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { MarkRead } from "@/components/modmail/mark-read";
import { ModmailMessages } from "@/components/modmail/modmail-messages";
import { WriteModmailForm } from "@/components/modmail/write-form";
import { findModmail } from "@/db/modmail/reads";
import { canWriteModmail } from "@/lib/forum/moderation/modmail/policy";
import { messagePath, messagesPath, modmailPlace, signInPath } from "@/lib/urls";
import { currentActor } from "@/lib/web/current-actor";
import { MemberPage } from "../../member-page";
import { ownDraft } from "../../own-draft";
import { idOf } from "../../query";

export const metadata: Metadata = { title: "Message with the moderators" };

type Props = { params: Promise<{ id: string }> };

/** Not found for everybody but the member: moderators read it under /moderation. */
export default async function Message({ params }: Props) {
  const id = idOf((await params).id) ?? notFound();
  const viewer = await currentActor();
  if (viewer.kind !== "member") redirect(signInPath(messagePath(id)));
  const modmail = await findModmail(id);
  if (modmail?.personId !== viewer.id) notFound();
  const place = modmailPlace(id);
  const { subject, messages, unseen, personId } = modmail;
  const verdict = canWriteModmail(viewer, { personId, messages: messages.length }, new Date());
  return (
    <MemberPage viewer={viewer} title={subject}>
      <p>
        <a href={messagesPath}>All messages with the moderators</a>
      </p>
      {unseen && <MarkRead modmailId={id} />}
      <ModmailMessages messages={messages} viewerHandle={viewer.handle} />
      {verdict.allowed ? (
        <WriteModmailForm
          modmailId={id}
          draft={{ place, stored: await ownDraft(viewer, place) }}
          submission={randomUUID()}
        />
      ) : (
        <p className="note">{verdict.reason}</p>
      )}
    </MemberPage>
  );
}
