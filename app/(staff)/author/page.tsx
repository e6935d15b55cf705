import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { cameBack } from "@/app/(member)/query";
import { notForYou } from "@/app/(staff)/not-for-you";
import { accountOf } from "@/app/account-counts";
import { NotDone } from "@/app/refused-form";
import { Page } from "@/components/layout/page";
import { NobodyWaits } from "@/components/questions/empty-queue";
import { Done } from "@/components/questions/just-resolved";
import { QueueKeys } from "@/components/questions/queue-keys";
import { WaitingCount } from "@/components/questions/waiting-count";
import { WaitingTags } from "@/components/questions/waiting-tags";
import { More } from "@/components/ui/more";
import { canSeeQueue } from "@/lib/forum/answers/questions/policy";
import { queuePath } from "@/lib/urls";
import { currentActor } from "@/lib/web/current-actor";
import { AnsweredTogether } from "./answered-together";
import { Queue } from "./queue";
import { stepOf, waysFrom } from "./queue-links";
import { type Asked, viewOf } from "./queue-view";
import { readQueue } from "./read-queue";

export const metadata: Metadata = { title: "Questions for the author" };

type Props = { searchParams: Promise<Asked> };

/** Not found for everybody but authors. */
export default async function AuthorsQueue({ searchParams }: Props) {
  const viewer = await currentActor();
  const refused = await cameBack();
  if (!canSeeQueue(viewer))
    return refused ? <NotDone viewer={viewer} state={refused} /> : notForYou(viewer, "authors");
  const view = viewOf(await searchParams);
  const { rows, more, all, shown, tags, tag, done, together } = await readQueue(view);
  const ways = waysFrom(view, rows);
  const doing = { viewer, ways, now: new Date(), submission: randomUUID() };
  return (
    <Page shape="wide" {...(await accountOf(viewer))}>
      <h1>Questions for the author</h1>
      <div className="queue-bar">
        <WaitingCount of={shown} tag={tag} />
        <Done done={done} left={shown} back={ways.undone()} submission={doing.submission} />
        <QueueKeys step={stepOf(view)} />
      </div>
      {together && <AnsweredTogether questions={together} {...doing} />}
      {!together && (
        <>
          <WaitingTags tags={tags} chosen={tag} questions={all.questions} />
          {rows.length > 0 ? <Queue rows={rows} view={view} {...doing} /> : <NobodyWaits tag={tag} />}
          {more && <More href={queuePath({ tag: view.tag, after: more })}>More questions</More>}
        </>
      )}
    </Page>
  );
}
