import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { MemberPage } from "@/app/(member)/member-page";
import { idOf } from "@/app/(member)/query";
import { SavedTabs } from "@/components/saved/saved-tabs";
import { SaveSearchForm } from "@/components/saved-searches/save-search-form";
import { SavedSearchList } from "@/components/saved-searches/saved-search-list";
import { SearchNotice } from "@/components/saved-searches/search-notice";
import { findSavedSearch, listSavedSearches, type SavedSearch } from "@/db/saved-searches/reads";
import { one } from "@/lib/forms/typed";
import { canSaveSearch, isCareQuery } from "@/lib/forum/notifications/searches/policy";
import { LATEST_MS, queryOf } from "@/lib/forum/notifications/searches/rules";
import { findNewPosts } from "@/lib/search/new-posts";
import { savedSearchesPath, saveSearchPath, searchFor, signInPath } from "@/lib/urls";
import { currentActor } from "@/lib/web/current-actor";

export const metadata: Metadata = { title: "Saved searches", referrer: "strict-origin" };

type Props = { searchParams: Promise<{ save?: string | string[]; done?: string; about?: string }> };

const MOST_COUNTED = 20;
const A_SEARCH_MS = 300;

export default async function SavedSearchesPage({ searchParams }: Props) {
  const viewer = await currentActor();
  const { save, done, about } = await searchParams;
  const query = queryOf(one(save)).text;
  if (query && isCareQuery(query)) redirect(searchFor(query));
  if (viewer.kind !== "member") redirect(signInPath(query ? saveSearchPath(query) : savedSearchesPath));
  const [searches, changed] = await Promise.all([
    listSavedSearches(viewer.id),
    done ? findSavedSearch(viewer.id, idOf(about) ?? 0) : null,
  ]);
  const verdict = query ? canSaveSearch(query, searches) : null;
  const items = await Promise.all(
    searches.map(async (search) => ({ ...search, found: await newPosts(search) })),
  );
  return (
    <MemberPage
      viewer={viewer}
      title="Saved searches"
      lead="Searches that you saved, and the new posts that they find. Only you can see this page."
    >
      <SavedTabs at="searches" />
      {done && changed && <SearchNotice done={done} search={changed} />}
      {verdict && <SaveSearchForm query={query} verdict={verdict} submission={randomUUID()} />}
      <SavedSearchList searches={items} mostCounted={MOST_COUNTED} />
    </MemberPage>
  );
}

/** Null if it took too long. */
async function newPosts({ query, personId, seenEntryId, seenAt }: SavedSearch): Promise<number | null> {
  const found = await findNewPosts(query, {
    after: seenEntryId,
    until: null,
    since: new Date(seenAt.getTime() - LATEST_MS),
    reader: personId,
    limit: MOST_COUNTED + 1,
    ms: A_SEARCH_MS,
  });
  return found?.length ?? null;
}
