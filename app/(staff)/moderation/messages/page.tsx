import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { cursorIn } from "@/app/(member)/query";
import { notForYou } from "@/app/(staff)/not-for-you";
import { accountOf, toDecideBy } from "@/app/account-counts";
import { Page } from "@/components/layout/page";
import { OrderPages } from "@/components/moderation/order-pages";
import { ModmailRows } from "@/components/modmail/modmail-rows";
import { Empty } from "@/components/ui/empty";
import { More } from "@/components/ui/more";
import { listAllModmail, listUnansweredModmail } from "@/db/modmail/reads";
import { mayModerate } from "@/lib/forum/targets/policy";
import { modmailOfPath, modmailPagePath, modmailPath } from "@/lib/urls";
import { currentActor } from "@/lib/web/current-actor";
import { amount } from "@/lib/words/counts";

export const metadata: Metadata = { title: "Messages" };

type Props = { searchParams: Promise<{ after?: string; all?: string }> };

/** Not found for everybody but moderators. */
export default async function ModeratorMessages({ searchParams }: Props) {
  const [viewer, now] = [await currentActor(), new Date()];
  if (viewer.kind !== "member" || !mayModerate(viewer, now).allowed) notForYou(viewer, "moderators");
  const asked = await searchParams;
  const after = cursorIn(asked.after);
  const all = asked.all === "yes" ? "yes" : undefined;
  const [{ rows, next }, counts] = await Promise.all([
    (all ? listAllModmail : listUnansweredModmail)(viewer.id, after),
    toDecideBy(viewer.id),
  ]);
  // The last page may be empty while earlier pages are not.
  if (rows.length === 0 && after) redirect(modmailPagePath({ all }));
  return (
    <Page shape="wide" {...(await accountOf(viewer))}>
      <OrderPages at="messages" admin={viewer.role === "admin"} counts={counts} />
      <h1>Messages</h1>
      <nav className="tabs modmail-tabs" aria-label="Which messages">
        <a href={modmailPath} aria-current={all ? undefined : "page"}>
          Without an answer <span className="num">{amount(counts.messages)}</span>
        </a>
        <a href={modmailPagePath({ all: "yes" })} aria-current={all ? "page" : undefined}>
          All
        </a>
      </nav>
      {rows.length === 0 && (
        <Empty title={all ? "No messages yet" : "No messages without an answer"}>
          Members can write to the moderators in private. To write to a member, open a case about one of their
          posts, or their account.
        </Empty>
      )}
      <ModmailRows rows={rows} now={now} mine={false} hrefOf={(id) => modmailOfPath(id)} />
      {next && (
        <More href={modmailPagePath({ all, after: next })}>
          {all ? "Earlier messages" : "Later messages"}
        </More>
      )}
    </Page>
  );
}
