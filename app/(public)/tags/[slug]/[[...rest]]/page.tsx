import "@/app/styles/rows.css";
import "@/app/styles/curves.css";
import "@/app/styles/recoveries.css";
import "@/app/styles/evidence.css";
import { Rss } from "lucide";
import type { Metadata } from "next";
import { notFound, permanentRedirect, redirect } from "next/navigation";
import { cache } from "react";
import { keepToRows, viewIn } from "@/app/(public)/address";
import { readInjuryState } from "@/app/(public)/outcomes/read-outcomes";
import { MarksForm } from "@/components/comments/marks-form";
import { OutcomesAside, OutcomesLine } from "@/components/curves/tag-outcomes";
import { Page } from "@/components/layout/page";
import { NarrowerTags } from "@/components/tags/narrower-tags";
import { TagHead } from "@/components/tags/tag-head";
import { ListTabs } from "@/components/threads/list-tabs";
import { NothingHere } from "@/components/threads/nothing-here";
import { ThreadRows } from "@/components/threads/thread-rows";
import { Icon } from "@/components/ui/icon";
import { findTag } from "@/db/tags/reads";
import { countUnanswered, findThreadCursor, listThreads } from "@/db/threads/lists";
import { tag as tagPage } from "@/lib/addresses/public";
import { feedLinks } from "@/lib/feeds/links";
import { feedPath, tagPath } from "@/lib/urls";

type Props = { params: Promise<{ slug: string; rest?: string[] }> };

const found = cache((slug: string) => findTag(slug));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name: tab, tag: slug, after } = viewIn(tagPage, await params);
  const answer = await found(slug);
  if (!answer || "alias" in answer) return {};
  return {
    title: answer.tag.name,
    description: answer.tag.description,
    alternates: {
      canonical: tagPath(slug, tab, after),
      types: feedLinks([{ of: "tag", tag: slug, title: answer.tag.name }]),
    },
    robots: tab === "latest" && after === undefined ? undefined : { index: false, follow: true },
  };
}

export default async function Tag({ params }: Props) {
  const { name: tab, tag: slug, after } = viewIn(tagPage, await params);
  const answer = await found(slug);
  if (!answer) notFound();
  if ("alias" in answer) permanentRedirect(tagPath(answer.alias, tab, after));
  const { tag } = answer;
  await keepToRows(
    after,
    (asked) => findThreadCursor({ tab, tagId: tag.id, after: asked }),
    (cursor) => tagPath(slug, tab, cursor),
  );
  const [list, unanswered, outcomes] = await Promise.all([
    listThreads({ tab, tagId: tag.id, after }),
    countUnanswered(tag.id),
    tag.group === "injury" ? readInjuryState(tag.id) : null,
  ]);
  if (after !== undefined && list.threads.length === 0) redirect(tagPath(slug, tab));
  return (
    <Page at="tags" shape="two">
      <div>
        <TagHead tag={tag} />
        {outcomes && <OutcomesLine injury={tag} outcomes={outcomes} />}
        <MarksForm />
        <ListTabs tab={tab} unanswered={unanswered} pathOf={(to) => tagPath(slug, to)} />
        {list.threads.length === 0 ? (
          <NothingHere tab={tab} />
        ) : (
          <ThreadRows
            threads={list.threads}
            heading={`Threads about ${tag.name}`}
            moreHref={list.next ? tagPath(slug, tab, list.next) : null}
          />
        )}
      </div>
      <aside>
        {outcomes && <OutcomesAside injury={tag} outcomes={outcomes} />}
        <NarrowerTags tag={tag} />
        <section>
          <h2>Get notified</h2>
          <a className="feed-link" href={feedPath({ of: "tag", tag: slug })} type="application/atom+xml">
            <Icon of={Rss} />
            Feed of new threads
          </a>
        </section>
        <p className="note">
          {`Nothing here like your injury? `}
          <a href="/ask">Ask a question</a>
          {` or `}
          <a href="/tell">share your story</a>.
        </p>
      </aside>
    </Page>
  );
}
