import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { ownDraft } from "@/app/(member)/own-draft";
import { cameBack, cursorIn, idOf } from "@/app/(member)/query";
import { notForYou } from "@/app/(staff)/not-for-you";
import { accountOf, toDecideBy } from "@/app/account-counts";
import { NotDone } from "@/app/refused-form";
import { Page } from "@/components/layout/page";
import { OrderPages } from "@/components/moderation/order-pages";
import { CloseModmailForm } from "@/components/modmail/close-form";
import { ModmailThread } from "@/components/modmail/modmail-thread";
import { WriteModmailForm } from "@/components/modmail/write-form";
import { nameOf } from "@/components/people/name-of";
import { findModmail, listModmailMessages } from "@/db/modmail/reads";
import { canCloseModmail } from "@/lib/forum/moderation/modmail/policy";
import { mayModerate } from "@/lib/forum/targets/policy";
import { decidePath, modmailOfPath, modmailPath, modmailPlace, personPath } from "@/lib/urls";
import { currentActor } from "@/lib/web/current-actor";
import { momentOf } from "@/lib/words/dates";

export const metadata: Metadata = { title: "Message" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ before?: string }> };

/** Not found for everybody but moderators, nor for the moderator who is the member here. */
export default async function ModeratorMessage({ params, searchParams }: Props) {
  const id = idOf((await params).id) ?? notFound();
  const [viewer, now, refused] = [await currentActor(), new Date(), await cameBack()];
  if (viewer.kind !== "member" || !mayModerate(viewer, now).allowed)
    return refused ? <NotDone viewer={viewer} state={refused} /> : notForYou(viewer, "moderators");
  const modmail = await findModmail(id);
  if (!modmail || modmail.personId === viewer.id) notFound();
  const before = cursorIn((await searchParams).before);
  const { messages, next } = await listModmailMessages(id, before);
  if (messages.length === 0) redirect(modmailOfPath(id));
  const { title, person, personId, unanswered, closedAt, closedBy } = modmail;
  const place = modmailPlace(id);
  const closing = canCloseModmail(
    viewer,
    { personId, unanswered, closed: closedAt !== null },
    unanswered,
    now,
  );
  return (
    <Page shape="wide" {...(await accountOf(viewer))}>
      <OrderPages at="messages" admin={viewer.role === "admin"} counts={await toDecideBy(viewer.id)} />
      <div className="doc modmail">
        <h1 dir="auto">{title}</h1>
        <p className="meta">
          <span>
            With{" "}
            <a href={personPath(person.handle)} dir="auto">
              {nameOf(person)}
            </a>
          </span>
          <a href={decidePath({ kind: "person", id: personId })}>Their account</a>
          <a href={modmailPath}>All messages</a>
        </p>
        <ModmailThread
          messages={messages}
          viewerHandle={viewer.handle}
          earlier={next && modmailOfPath(id, next)}
          latest={before ? modmailOfPath(id) : null}
        />
        {closedAt && (
          <p className="note">
            {closedBy ? <bdi>{nameOf(closedBy)}</bdi> : "A moderator"} closed this without an answer on{" "}
            {momentOf(closedAt)}. The member’s next message opens it again.
          </p>
        )}
        <WriteModmailForm
          modmailId={id}
          mine={false}
          draft={{ place, stored: await ownDraft(viewer, place) }}
          submission={randomUUID()}
          closed={null}
        />
        {closing.allowed && <CloseModmailForm modmailId={id} close={unanswered} submission={randomUUID()} />}
      </div>
    </Page>
  );
}
