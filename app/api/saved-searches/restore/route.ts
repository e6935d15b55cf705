import { searchFrom } from "@/lib/forum/notifications/searches/from-form";
import { restoreSearch } from "@/lib/forum/notifications/searches/operations";
import { savedSearchesAfter } from "@/lib/urls";
import { route } from "@/lib/web/route";

export const POST = route(restoreSearch, {
  read: searchFrom,
  done: ({ searchId }) => savedSearchesAfter("restored", searchId),
});
