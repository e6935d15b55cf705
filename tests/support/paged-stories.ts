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

/** Each combination of filters, each filter with one value or none. */
export function anyFilters(injuryId: number, treatmentId: number): StoryFilters[] {
  const choices = {
    injuryId,
    outcome: "running",
    timeOut: "over_a_year",
    treatmentId,
    surgery: false,
  } as const;
  const all: StoryFilters[] = [{}];
  for (const [name, value] of Object.entries(choices))
    all.push(...all.map((filters) => ({ ...filters, [name]: value })));
  return all;
}
