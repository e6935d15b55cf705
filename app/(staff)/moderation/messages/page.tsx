import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { cursorIn } from "@/app/(member)/query";
import { accountOf } from "@/app/account-counts";
import { Page } from "@/components/layout/page";
import { ModmailRows } from "@/components/modmail/modmail-rows";
import { OrderPages } from "@/components/moderation/order-pages";
import { Empty } from "@/components/ui/empty";
import { More } from "@/components/ui/more";
import { listAllModmail, listWaitingModmail } from "@/db/modmail/reads";
import { mayModerate } from "@/lib/forum/targets/policy";
import { modmailOfPath, modmailPagePath, modmailPath } from "@/lib/urls";
import { currentActor } from "@/lib/web/current-actor";

export const metadata: Metadata = { title: "Messages" };

type Props = { searchParams: Promise<{ after?: string; all?: string }> };

/** Not found for everybody but moderators. */
export default async function ModeratorMessages({ searchParams }: Props) {
  const [viewer, now] = [await currentActor(), new Date()];
  if (viewer.kind !== "member" || !mayModerate(viewer, now).allowed) notFound();
  const asked = await searchParams;
  const after = cursorIn(asked.after);
  const all = asked.all === "yes" ? "yes" : undefined;
  const { rows, next } = await (all ? listAllModmail : listWaitingModmail)(viewer.id, after);
  if (rows.length === 0 && after) redirect(modmailPagePath({ all }));
  return (
    <Page shape="wide" {...(await accountOf(viewer))}>
      <OrderPages at="messages" admin={viewer.role === "admin"} />
      <h1>Messages</h1>
      <nav className="tabs" aria-label="Which messages">
        <a href={modmailPath} aria-current={all ? undefined : "page"}>
          Waiting
        </a>
        <a href={modmailPagePath({ all: "yes" })} aria-current={all ? "page" : undefined}>
          All
        </a>
      </nav>
      {rows.length === 0 && (
        <Empty title={all ? "No messages yet" : "No message waits for an answer"}>
          Members can write to the moderators in private. To write to a member, open their case or account.
        </Empty>
      )}
      <ModmailRows rows={rows} now={now} mine={false} hrefOf={modmailOfPath} />
      {next && (
        <More href={modmailPagePath({ all, after: next })}>{all ? "Earlier messages" : "Later messages"}</More>
      )}
    </Page>
  );
}
