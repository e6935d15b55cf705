import { seeModmailFrom } from "@/lib/forum/moderation/modmail/from-form";
import { seeModmail } from "@/lib/forum/moderation/modmail/operations";
import { messagePath } from "@/lib/urls";
import { route } from "@/lib/web/route";

export const POST = route(seeModmail, {
  read: seeModmailFrom,
  done: ({ modmailId }) => messagePath(modmailId),
});
