import { inboxKindOf } from "@/components/inbox/kinds";
import { countUnseen } from "@/db/queries/notifications";
import { currentActor } from "@/lib/auth/actor";
import { markInboxSeen } from "@/lib/forum/notifications/operations";
import { route } from "@/lib/pipeline/route";
import { one } from "@/lib/pipeline/typed";
import { inboxPagePath } from "@/lib/urls";

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
