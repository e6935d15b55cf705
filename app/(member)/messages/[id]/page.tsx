import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { MemberPage } from "@/app/(member)/member-page";
import { ownDraft } from "@/app/(member)/own-draft";
import { cursorIn, idOf } from "@/app/(member)/query";
import { MarkRead } from "@/components/modmail/mark-read";
import { ModmailThread } from "@/components/modmail/modmail-thread";
import { WriteModmailForm } from "@/components/modmail/write-form";
import { findModmail, listModmailMessages } from "@/db/modmail/reads";
import { canReadModmail, canWriteModmail } from "@/lib/forum/moderation/modmail/policy";
import {
  messageBeforePath,
  messagePath,
  messagesPath,
  modmailOfPath,
  modmailPlace,
  signInPath,
} from "@/lib/urls";
import { currentActor } from "@/lib/web/current-actor";

export const metadata: Metadata = { title: "Message" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ before?: string }> };

/** For the member. Leads moderators to their own page of the thread; not found for everybody else. */
export default async function Message({ params, searchParams }: Props) {
  const id = idOf((await params).id) ?? notFound();
  const [viewer, now] = [await currentActor(), new Date()];
  if (viewer.kind !== "member") redirect(signInPath(messagePath(id)));
  const modmail = await findModmail(id);
  if (!modmail || !canReadModmail(viewer, modmail, now).allowed) notFound();
  if (modmail.personId !== viewer.id) redirect(modmailOfPath(id));
  const before = cursorIn((await searchParams).before);
  const { messages, next } = await listModmailMessages(id, before);
  if (messages.length === 0) redirect(messagePath(id));
  const place = modmailPlace(id);
  const verdict = canWriteModmail(viewer, modmail, now);
  return (
    <MemberPage viewer={viewer} title={<span dir="auto">{modmail.title}</span>}>
      <p className="meta">
        <a href={messagesPath}>All messages with the moderators</a>
      </p>
      {modmail.unseen && <MarkRead modmailId={id} />}
      <ModmailThread
        messages={messages}
        viewerHandle={viewer.handle}
        earlier={next && messageBeforePath(id, next)}
        latest={before ? messagePath(id) : null}
      />
      <WriteModmailForm
        modmailId={id}
        mine
        draft={{ place, stored: await ownDraft(viewer, place) }}
        submission={randomUUID()}
        closed={verdict.allowed ? null : <p className="note">{verdict.reason}</p>}
      />
    </MemberPage>
  );
}
