import { searchFrom } from "@/lib/forum/notifications/searches/from-form";
import { removeSearch } from "@/lib/forum/notifications/searches/operations";
import { savedSearchesAfter } from "@/lib/urls";
import { route } from "@/lib/web/route";

export const POST = route(removeSearch, {
  read: searchFrom,
  done: ({ searchId }) => savedSearchesAfter("removed", searchId),
});
