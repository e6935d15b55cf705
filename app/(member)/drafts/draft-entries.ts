import type { DraftItem } from "@/components/drafts/draft-list";
import { findTitles, listDrafts } from "@/db/drafts/reads";
import { destinationOf } from "@/lib/addresses/draft-places";

export async function listed(personId: number): Promise<DraftItem[]> {
  const drafts = (await listDrafts(personId)).map((draft) => ({ ...draft, to: destinationOf(draft.place) }));
  const { ofThreads, ofComments } = await findTitles({
    threadIds: drafts.flatMap(({ to }) => to.threadId ?? []),
    commentIds: drafts.flatMap(({ to }) => (to.threadId ? [] : (to.commentId ?? []))),
  });
  return drafts.map(({ to, ...draft }) => ({
    ...draft,
    kind: to.kind,
    href: to.href,
    threadTitle: (to.threadId ? ofThreads.get(to.threadId) : ofComments.get(to.commentId ?? 0)) ?? null,
  }));
}
