import { renamedFrom } from "@/lib/forum/notifications/searches/from-form";
import { renameSearch } from "@/lib/forum/notifications/searches/operations";
import { savedSearchesAfter } from "@/lib/urls";
import { route } from "@/lib/web/route";

export const POST = route(renameSearch, {
  read: renamedFrom,
  done: ({ searchId }) => savedSearchesAfter("renamed", searchId),
});
