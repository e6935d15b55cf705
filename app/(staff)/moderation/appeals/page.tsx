import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { cursorIn, idOf } from "@/app/(member)/query";
import { notForYou } from "@/app/(staff)/not-for-you";
import { accountOf, toDecideBy } from "@/app/account-counts";
import { Page } from "@/components/layout/page";
import { AppealRows } from "@/components/moderation/appeal-rows";
import { CaseKeys } from "@/components/moderation/case-keys";
import { OrderPages } from "@/components/moderation/order-pages";
import { Answered } from "@/components/statements/decided-appeal";
import { Empty } from "@/components/ui/empty";
import { More } from "@/components/ui/more";
import { findAppeal, listWaitingAppeals } from "@/db/appeals/reads";
import { happenedWords } from "@/lib/forum/moderation/decisions/words";
import { mayModerate } from "@/lib/forum/targets/policy";
import { appealsPagePath, appealsPath, moderationPath } from "@/lib/urls";
import { currentActor } from "@/lib/web/current-actor";
import { counted } from "@/lib/words/counts";

export const metadata: Metadata = { title: "Appeals" };

type Props = { searchParams: Promise<{ after?: string; did?: string }> };

/** Not found for everybody but moderators. */
export default async function Appeals({ searchParams }: Props) {
  const [viewer, now] = [await currentActor(), new Date()];
  if (viewer.kind !== "member" || !mayModerate(viewer, now).allowed) notForYou(viewer, "moderators");
  const asked = await searchParams;
  const [after, did] = [cursorIn(asked.after), idOf(asked.did)];
  const [{ rows, next }, toDecide, answered] = await Promise.all([
    listWaitingAppeals(viewer.id, after),
    toDecideBy(viewer.id),
    did ? findAppeal({ id: did }) : null,
  ]);
  const { appeals } = toDecide;
  // The last page may be empty while earlier pages are not.
  if (rows.length === 0 && after) redirect(appealsPath);
  return (
    <Page shape="wide" {...(await accountOf(viewer))}>
      <OrderPages at="appeals" admin={viewer.role === "admin"} counts={toDecide} />
      <h1>Appeals</h1>
      <div className="queue-bar">
        <p className="waiting-count">
          {appeals === 0 ? "No open appeals" : <b>{counted(appeals, "open appeal", "open appeals")}</b>}
        </p>
        <Answered appeal={answered} />
        <CaseKeys at={null} />
      </div>
      {rows.length === 0 && (
        <Empty
          title="No open appeals"
          actions={
            <a className="btn" href={moderationPath}>
              Go to the cases
            </a>
          }
        >
          Members can appeal each decision once. Open appeals appear here.
        </Empty>
      )}
      <AppealRows
        rows={rows.map((row) => ({
          ...row,
          title: happenedWords(row, false),
          ownDecision: row.by?.handle === viewer.handle,
        }))}
        now={now}
      />
      {next && <More href={appealsPagePath(next)}>Later appeals</More>}
    </Page>
  );
}
