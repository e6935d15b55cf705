import "@/app/styles/rows.css";
import "@/app/styles/story-filters.css";
import "@/app/styles/body-map.css";
import "@/app/styles/forms.css";
import type { Metadata } from "next";
import { notFound, permanentRedirect, redirect } from "next/navigation";
import { cache } from "react";
import { keepToRows } from "@/app/(public)/address";
import { chosenFilters } from "@/components/stories/filter-words";
import { StoryFilters } from "@/components/stories/story-filters";
import { ListFrame } from "@/components/threads/list-frame";
import { ListHead } from "@/components/threads/list-head";
import { NoFittingStory } from "@/components/threads/nothing-here";
import { ThreadRows } from "@/components/threads/thread-rows";
import { findStoryCursor, listStories } from "@/db/stories/lists";
import { findTag, listTags, type TagRow } from "@/db/tags/reads";
import { countUnanswered } from "@/db/threads/lists";
import type { Underscored } from "@/lib/addresses/values";
import { type StoryFilterWords, storiesPath } from "@/lib/urls";

type Props = { filters: StoryFilterWords; after: string | undefined };

/** Search engines index lists of one injury; combinations are for readers. */
export async function filteredMetadata(
  filters: StoryFilterWords,
  after: string | undefined,
): Promise<Metadata> {
  const words = wordsOf(filters, await allTags());
  const indexed = filters.injury !== undefined && Object.keys(filters).length === 1 && after === undefined;
  return {
    title: `Recovery stories: ${words}`,
    description: `Recovery stories of runners: ${words}.`,
    alternates: { canonical: storiesPath(filters, after) },
    robots: indexed ? undefined : { index: false, follow: true },
  };
}

export async function FilteredStories({ filters, after }: Props) {
  const [injury, treatment] = await Promise.all([
    tagIn(filters.injury, "injury", (slug) => storiesPath({ ...filters, injury: slug }, after)),
    tagIn(filters.treatment, "treatment", (slug) => storiesPath({ ...filters, treatment: slug }, after)),
  ]);
  const asked = {
    injuryId: injury?.id,
    treatmentId: treatment?.id,
    outcome: enumValue(filters.outcome),
    timeOut: enumValue(filters.timeOut),
    surgery: filters.surgery && filters.surgery === "surgery",
  };
  await keepToRows(
    after,
    (cursor) => findStoryCursor(asked, cursor),
    (cursor) => storiesPath(filters, cursor),
  );
  const [list, unanswered, tags] = await Promise.all([
    listStories(asked, after),
    countUnanswered(),
    allTags(),
  ]);
  if (after !== undefined && list.threads.length === 0) redirect(storiesPath(filters));
  return (
    <ListFrame
      tab="stories"
      unanswered={unanswered}
      tags={tags}
      head={<ListHead tab="stories" text={`${wordsOf(filters, tags)}. Latest first.`} />}
    >
      <StoryFilters tags={tags} chosen={filters} />
      {list.threads.length === 0 ? (
        <NoFittingStory />
      ) : (
        <ThreadRows
          threads={list.threads}
          heading="Stories"
          moreHref={list.next ? storiesPath(filters, list.next) : null}
        />
      )}
    </ListFrame>
  );
}

const allTags = cache(listTags);

const wordsOf = (filters: StoryFilterWords, tags: Awaited<ReturnType<typeof listTags>>) =>
  chosenFilters(filters, tags)
    .map(({ words }) => words)
    .join(", ");

async function tagIn(slug: string | undefined, group: TagRow["group"], pathOf: (slug: string) => string) {
  if (slug === undefined) return undefined;
  const found = await findTag(slug);
  if (found && "alias" in found) permanentRedirect(pathOf(found.alias));
  return found?.tag.group === group ? found.tag : notFound();
}

const enumValue = <Word extends string>(word: Word | undefined) =>
  word?.replaceAll("-", "_") as Underscored<Word> | undefined;
