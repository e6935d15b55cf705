import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ownDraft } from "@/app/(member)/own-draft";
import { idOf } from "@/app/(member)/query";
import { accountOf } from "@/app/account-counts";
import { Page } from "@/components/layout/page";
import { ModmailMessages } from "@/components/modmail/modmail-messages";
import { SettleForm } from "@/components/modmail/settle-form";
import { WriteModmailForm } from "@/components/modmail/write-form";
import { OrderPages } from "@/components/moderation/order-pages";
import { nameOf } from "@/components/people/name-of";
import { findModmail } from "@/db/modmail/reads";
import { canSettleModmail, canWriteModmail } from "@/lib/forum/moderation/modmail/policy";
import { mayModerate } from "@/lib/forum/targets/policy";
import { decidePath, modmailPlace, personPath } from "@/lib/urls";
import { currentActor } from "@/lib/web/current-actor";

export const metadata: Metadata = { title: "Message" };

type Props = { params: Promise<{ id: string }> };

/** Not found for everybody but moderators, nor for the moderator who is the member here. */
export default async function ModeratorMessage({ params }: Props) {
  const id = idOf((await params).id) ?? notFound();
  const [viewer, now] = [await currentActor(), new Date()];
  if (viewer.kind !== "member" || !mayModerate(viewer, now).allowed) notFound();
  const modmail = await findModmail(id);
  if (!modmail || modmail.personId === viewer.id) notFound();
  const { subject, person, personId, messages, answered, settled } = modmail;
  const place = modmailPlace(id);
  const verdict = canWriteModmail(viewer, { personId, messages: messages.length }, now);
  return (
    <Page shape="message" {...(await accountOf(viewer))}>
      <OrderPages at="messages" admin={viewer.role === "admin"} />
      <div className="doc">
        <h1 dir="auto">{subject}</h1>
        <p className="meta">
          With{" "}
          <a href={personPath(person.handle)} dir="auto">
            {nameOf(person)}
          </a>
          {". "}
          <a href={decidePath({ kind: "person", id: personId })}>Decide about the account</a>
        </p>
        <ModmailMessages messages={messages} viewerHandle={viewer.handle} />
        {!answered && canSettleModmail(viewer, modmail, now).allowed && (
          <SettleForm modmailId={id} settled={settled} submission={randomUUID()} />
        )}
        {verdict.allowed ? (
          <WriteModmailForm
            modmailId={id}
            draft={{ place, stored: await ownDraft(viewer, place) }}
            submission={randomUUID()}
          />
        ) : (
          <p className="note">{verdict.reason}</p>
        )}
      </div>
    </Page>
  );
}
