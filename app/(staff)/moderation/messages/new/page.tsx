import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { ownDraft } from "@/app/(member)/own-draft";
import { cameBack, idOf } from "@/app/(member)/query";
import { notForYou } from "@/app/(staff)/not-for-you";
import { accountOf, toDecideBy } from "@/app/account-counts";
import { NotDone } from "@/app/refused-form";
import { Page } from "@/components/layout/page";
import { OrderPages } from "@/components/moderation/order-pages";
import { StartModmailForm } from "@/components/modmail/start-form";
import { nameOf } from "@/components/people/name-of";
import { findMember } from "@/db/people/members";
import { canStartModmail } from "@/lib/forum/moderation/modmail/policy";
import { mayModerate } from "@/lib/forum/targets/policy";
import { modmailPath, modmailToPlace } from "@/lib/urls";
import { currentActor } from "@/lib/web/current-actor";

export const metadata: Metadata = { title: "Message a member" };

type Props = { searchParams: Promise<{ to?: string | string[] }> };

/** Not found for everybody but moderators. */
export default async function MessageMember({ searchParams }: Props) {
  const [viewer, now, refused] = [await currentActor(), new Date(), await cameBack()];
  if (viewer.kind !== "member" || !mayModerate(viewer, now).allowed)
    return refused ? <NotDone viewer={viewer} state={refused} /> : notForYou(viewer, "moderators");
  const id = idOf((await searchParams).to) ?? redirect(modmailPath);
  const member = (await findMember(id)) ?? notFound();
  const place = modmailToPlace(id);
  const verdict = canStartModmail(viewer, { recipient: { id, canSignIn: !member.guest } }, now);
  return (
    <Page shape="wide" {...(await accountOf(viewer))}>
      <OrderPages at="messages" admin={viewer.role === "admin"} counts={await toDecideBy(viewer.id)} />
      <div className="doc modmail">
        <h1>
          Write to <bdi>{nameOf(member)}</bdi>
        </h1>
        <p className="intro">
          The member sees your name and can answer. All moderators can read both. We email the member, unless
          they turned these emails off.
        </p>
        <StartModmailForm
          to={id}
          draft={{ place, stored: await ownDraft(viewer, place) }}
          submission={randomUUID()}
          closed={verdict.allowed ? null : <p className="note">{verdict.reason}</p>}
        />
      </div>
    </Page>
  );
}
