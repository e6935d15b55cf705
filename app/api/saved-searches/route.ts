import { savedFrom } from "@/lib/forum/notifications/searches/from-form";
import { saveSearch } from "@/lib/forum/notifications/searches/operations";
import { isCareQuery } from "@/lib/forum/notifications/searches/policy";
import { savedSearchesAfter } from "@/lib/urls";
import { route } from "@/lib/web/route";
import { refuseTooBroad } from "@/lib/web/saving-search";

export const POST = route(saveSearch, {
  async read(typed) {
    const asked = savedFrom(typed);
    if (!isCareQuery(asked.query)) await refuseTooBroad(asked.query);
    return asked;
  },
  done: ({ searchId }) => savedSearchesAfter("saved", searchId),
});
