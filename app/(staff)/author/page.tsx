import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Page } from "@/components/layout/page";
import { NobodyWaits } from "@/components/questions/nobody-waits";
import { Queue } from "@/components/questions/queue";
import { WaitingCount } from "@/components/questions/waiting-count";
import { WaitingTags } from "@/components/questions/waiting-tags";
import { More } from "@/components/ui/more";
import { countWaiting, listWaiting, listWaitingTags } from "@/db/queries/questions";
import { currentActor } from "@/lib/auth/actor";
import { canSeeQueue } from "@/lib/forum/questions/queue";
import { queuePath } from "@/lib/urls";
import { accountOf } from "../../account-of";
import { type Asked, viewOf } from "./asked";

export const metadata: Metadata = { title: "Waiting for an answer" };

const A_PAGE = 20;

type Props = { searchParams: Promise<Asked> };

/** The author's queue. To everybody else there is no such page. */
export default async function AuthorsQueue({ searchParams }: Props) {
  const viewer = await currentActor();
  if (!canSeeQueue(viewer)) notFound();
  const view = viewOf(await searchParams);
  const { tag: slug, after } = view;
  const [found, all, under, tags] = await Promise.all([
    listWaiting({ tag: slug, after, limit: A_PAGE + 1 }),
    countWaiting(),
    slug ? countWaiting(slug) : null,
    listWaitingTags(),
  ]);
  const rows = found.slice(0, A_PAGE);
  const tag = slug ? (tags.find((one) => one.slug === slug) ?? { slug, name: slug }) : null;
  const last = rows.at(-1);
  return (
    <Page shape="wide" account={await accountOf(viewer)}>
      <div className="queue-head">
        <h1>Waiting for an answer</h1>
        <WaitingCount of={under ?? all} tag={tag} />
      </div>
      <WaitingTags tags={tags} chosen={tag} questions={all.questions} />
      {rows.length > 0 ? <Queue rows={rows} now={new Date()} /> : <NobodyWaits tag={tag} />}
      {found.length > A_PAGE && last && (
        <More href={queuePath({ tag: slug, after: last.key })}>What comes after</More>
      )}
    </Page>
  );
}
