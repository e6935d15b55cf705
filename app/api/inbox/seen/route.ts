import { inboxKindOf } from "@/components/inbox/kinds";
import { countUnseen } from "@/db/queries/notifications";
import { one } from "@/lib/forms/typed";
import { markInboxSeen } from "@/lib/forum/notifications/operations";
import { inboxPagePath } from "@/lib/urls";
import { currentActor } from "@/lib/web/current-actor";
import { route } from "@/lib/web/route";

export const POST = route(markInboxSeen, {
  read: (typed) => ({
    newest: Number(one(typed.newest)),
    oldest: Number(one(typed.oldest)) || null,
    kind: inboxKindOf(one(typed.kind)) ?? null,
  }),
  done: (_event, { kind }) => inboxPagePath(kind ?? undefined),
  async more() {
    const actor = await currentActor();
    return { unseen: actor.kind === "member" ? await countUnseen(actor.id) : 0 };
  },
});
