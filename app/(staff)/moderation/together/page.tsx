import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { cameBack } from "@/app/(member)/query";
import { type Asked, numbersIn } from "@/app/(staff)/moderation/queue-view";
import { notForYou } from "@/app/(staff)/not-for-you";
import { accountOf, toDecideBy } from "@/app/account-counts";
import { NotDone } from "@/app/refused-form";
import { Page } from "@/components/layout/page";
import { CaseKeys } from "@/components/moderation/case-keys";
import { DecideTogetherForm } from "@/components/moderation/decide-together-form";
import { FlagSummary } from "@/components/moderation/flag-summary";
import { OrderPages } from "@/components/moderation/order-pages";
import { TargetHead } from "@/components/moderation/target-head";
import { TargetText } from "@/components/moderation/target-text";
import { Empty } from "@/components/ui/empty";
import { mayModerate } from "@/lib/forum/targets/policy";
import { casePath, moderationPath } from "@/lib/urls";
import { currentActor } from "@/lib/web/current-actor";
import { counted } from "@/lib/words/counts";
import { readTogether } from "./read-together";

export const metadata: Metadata = { title: "Decide cases together" };

type Props = { searchParams: Promise<Asked> };

/** Not found for everybody but moderators. */
export default async function TogetherPage({ searchParams }: Props) {
  const [viewer, now, refused] = [await currentActor(), new Date(), await cameBack()];
  if (viewer.kind !== "member" || !mayModerate(viewer, now).allowed)
    return refused ? <NotDone viewer={viewer} state={refused} /> : notForYou(viewer, "moderators");
  const asked = numbersIn((await searchParams).case);
  const { rows, decided, alike, kinds, fields, reasons, proposed, hideWeight } = await readTogether(
    asked,
    viewer,
    now,
  );
  const picked = (row: (typeof rows)[number]) => ({
    id: row.id,
    name: `${row.called}, case ${row.id}`,
    href: casePath(row.id),
    content: (
      <>
        <TargetHead row={row} called={row.called} now={now} />
        <TargetText kind={row.kind} target={row.target} />
        {row.said.length > 0 && <FlagSummary row={row} now={now} hideWeight={hideWeight} />}
      </>
    ),
  });
  return (
    <Page shape="wide" {...(await accountOf(viewer))}>
      <OrderPages at={null} admin={viewer.role === "admin"} counts={await toDecideBy(viewer.id)} />
      <h1>Decide cases together</h1>
      <div className="queue-bar">
        <a href={moderationPath} data-key="q">
          Back to the queue
        </a>
        <CaseKeys at={null} />
      </div>
      {decided > 0 && (
        <p className="note">{`${counted(decided, "chosen case is", "chosen cases are")} already decided and not listed here.`}</p>
      )}
      {rows.length === 0 ? (
        <Empty
          title="No open case is chosen"
          actions={
            <a className="btn" href={moderationPath}>
              Go to the queue
            </a>
          }
        >
          Choose cases in the queue that have the writer, the reason or a link in common.
        </Empty>
      ) : kinds.length === 0 ? (
        <p className="note">
          No decision fits all of these cases. Choose only posts or only accounts, and only cases that you can
          decide.
        </p>
      ) : (
        <DecideTogetherForm
          key={asked.join()}
          chosen={rows.map(picked)}
          alike={alike.map(picked)}
          kinds={kinds}
          fields={fields}
          reasons={reasons}
          proposed={proposed}
          submission={randomUUID()}
        />
      )}
    </Page>
  );
}
