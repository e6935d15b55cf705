import "@/app/styles/rows.css";
import "@/app/styles/story-filters.css";
import "@/app/styles/body-map.css";
import "@/app/styles/forms.css";
import { redirect } from "next/navigation";
import { StoryFilters } from "@/components/stories/story-filters";
import { ListFrame } from "@/components/threads/list-frame";
import { ListHead } from "@/components/threads/list-head";
import { NothingHere } from "@/components/threads/nothing-here";
import { PinnedCard } from "@/components/threads/pinned-card";
import { ThreadRows } from "@/components/threads/thread-rows";
import { listTags } from "@/db/tags/reads";
import { countUnanswered, findThreadCursor, listThreads } from "@/db/threads/lists";
import { findPinned } from "@/db/threads/reads";
import { type ListTab, listPath } from "@/lib/urls";
import { keepToRows } from "./address";

export async function ListPage({ tab, after }: { tab: ListTab; after?: string | undefined }) {
  await keepToRows(
    after,
    (asked) => findThreadCursor({ tab, after: asked }),
    (cursor) => listPath(tab, cursor),
  );
  const first = tab === "latest" && after === undefined;
  const [list, unanswered, tags, pinned] = await Promise.all([
    listThreads({ tab, after }),
    countUnanswered(),
    listTags(),
    first ? findPinned() : null,
  ]);
  if (after !== undefined && list.threads.length === 0) redirect(listPath(tab));
  return (
    <ListFrame
      tab={tab}
      unanswered={unanswered}
      tags={tags}
      head={pinned ? <PinnedCard article={pinned} /> : <ListHead tab={tab} />}
    >
      {tab === "stories" && <StoryFilters tags={tags} />}
      {list.threads.length === 0 ? (
        <NothingHere tab={tab} besideArticle={pinned !== null} />
      ) : (
        <ThreadRows
          threads={list.threads}
          heading="Threads"
          moreHref={list.next ? listPath(tab, list.next) : null}
        />
      )}
    </ListFrame>
  );
}
