import { unseenBy } from "@/app/count-unseen";
import { seeModmailFrom } from "@/lib/forum/moderation/modmail/from-form";
import { seeModmail } from "@/lib/forum/moderation/modmail/operations";
import { messagePath } from "@/lib/urls";
import { currentActor } from "@/lib/web/current-actor";
import { route } from "@/lib/web/route";

export const POST = route(seeModmail, {
  read: seeModmailFrom,
  done: ({ modmailId }) => messagePath(modmailId),
  async more() {
    const actor = await currentActor();
    return { unseen: actor.kind === "member" ? (await unseenBy(actor.id)).unseen : 0 };
  },
});
