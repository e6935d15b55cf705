import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import Link from "next/link";
import { cameBack } from "@/app/(member)/query";
import { readWhy } from "@/app/(member)/unavailable-form";
import { notForYou } from "@/app/(staff)/not-for-you";
import { accountOf } from "@/app/account-counts";
import { NotDone } from "@/app/refused-form";
import { Page } from "@/components/layout/page";
import { NobodyWaits } from "@/components/questions/empty-queue";
import { Done } from "@/components/questions/just-resolved";
import { QueueKeys } from "@/components/questions/queue-keys";
import { QueueTabs } from "@/components/questions/queue-tabs";
import { WaitingCount } from "@/components/questions/waiting-count";
import { WaitingTags } from "@/components/questions/waiting-tags";
import { More } from "@/components/ui/more";
import { canSeeQueue } from "@/lib/forum/answers/questions/policy";
import { UNDO_MS } from "@/lib/forum/answers/questions/rules";
import { canWrite } from "@/lib/forum/people/policy";
import { queuePath, wordingsPath } from "@/lib/urls";
import { currentActor } from "@/lib/web/current-actor";
import { AnsweredTogether } from "./answered-together";
import { Queue } from "./queue";
import { stepOf, waysFrom } from "./queue-links";
import { type Asked, viewOf } from "./queue-view";
import { readQueue } from "./read-queue";
import { ResolvedList } from "./resolved-list";

export const metadata: Metadata = { title: "Questions for the author" };

type Props = { searchParams: Promise<Asked> };

/** Not found for everybody but authors. */
export default async function AuthorsQueue({ searchParams }: Props) {
  const viewer = await currentActor();
  const refused = await cameBack();
  if (!canSeeQueue(viewer))
    return refused ? <NotDone viewer={viewer} state={refused} /> : notForYou(viewer, "authors");
  const writes = canWrite(viewer, new Date());
  const view = viewOf(await searchParams);
  const { rows, more, all, shown, tags, tag, done, together, repliedAt } = await readQueue(view);
  const ways = waysFrom(view, rows);
  const doing = { viewer, ways, now: new Date(), submission: randomUUID() };
  const undoLeftMs = repliedAt ? Math.max(0, repliedAt.getTime() + UNDO_MS - doing.now.getTime()) : 0;
  return (
    <Page shape="wide" {...(await accountOf(viewer))}>
      <h1>Questions for the author</h1>
      {!writes.allowed && (
        <p className="note" role="alert">
          {writes.reason} {readWhy(viewer)}
        </p>
      )}
      <div className="queue-bar">
        <WaitingCount of={shown} tag={tag} list={view.list} />
        <Done
          done={done}
          left={shown}
          back={ways.undone()}
          again={ways.answerAgain()}
          submission={doing.submission}
          undoLeftMs={undoLeftMs}
        />
        <QueueKeys step={stepOf(view)} />
      </div>
      {together && writes.allowed && <AnsweredTogether questions={together} {...doing} />}
      {!together && <QueueTabs list={view.list} counts={all} />}
      {!together && view.list === "resolved" && (
        <ResolvedList view={view} undoes={writes.allowed} submission={doing.submission} />
      )}
      {!together && view.list !== "resolved" && (
        <>
          <WaitingTags tags={tags} chosen={tag} list={view.list} all={all} />
          {rows.length > 0 ? (
            <Queue rows={rows} view={view} {...doing} />
          ) : (
            <NobodyWaits tag={tag} list={view.list} comments={all.comments} />
          )}
          {more && (
            <More href={queuePath({ list: view.list, tag: view.tag, after: more })}>
              {view.list === "comments" ? "More comments" : "More questions"}
            </More>
          )}
        </>
      )}
      <p className="meta">
        <Link href={wordingsPath} prefetch={false}>
          How people ask for your answers
        </Link>
      </p>
    </Page>
  );
}
