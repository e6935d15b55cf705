import { listResults } from "@/lib/search/results";
import type { PagedList } from "./paged-lists";

export const pagedSearch = (): Record<string, PagedList> => ({
  "the search, best first": searched("best", "listBestMatches"),
  "the search, newest first": searched("newest", "listNewestMatches"),
});

function searched(order: "best" | "newest", readBy: string): PagedList {
  return {
    readBy,
    of: "thread",
    read: async (after) => {
      const { results, next } = await listResults({ text: "hills kind:question kind:story", order, after });
      return { ids: results.map(({ hit }) => hit.id), next };
    },
    sql: `select thread_id as id, concat(merit, stems) as key from search_entries
      where kind in ('question', 'story') and stems @@ 'hill'`,
  };
}
