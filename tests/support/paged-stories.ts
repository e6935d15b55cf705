import { findStoryCursor, listStories, type StoryFilters } from "@/db/stories/lists";
import type { PagedList } from "./paged-lists";

/** The stories that fit, in the order of all stories. */
export function fittingStories(stories: PagedList, filters: StoryFilters): PagedList {
  return {
    ...stories,
    readBy: "listStories",
    read: async (after) => {
      const { threads, next } = await listStories(filters, after);
      return { ids: threads.map(({ id }) => id), next };
    },
    lead: (after) => findStoryCursor(filters, after),
  };
}
