import { mailedFrom } from "@/lib/forum/notifications/searches/from-form";
import { mailSearch } from "@/lib/forum/notifications/searches/operations";
import { savedSearchesAfter } from "@/lib/urls";
import { route } from "@/lib/web/route";

export const POST = route(mailSearch, {
  read: mailedFrom,
  done: ({ searchId, mail }) => savedSearchesAfter(mail ? "mail-on" : "mail-off", searchId),
});
