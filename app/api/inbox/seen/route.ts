import { z } from "zod";
import { unseenBy } from "@/app/count-unseen";
import { inboxKindOf } from "@/components/inbox/kinds";
import { chosenId, form, number, text } from "@/lib/forms/fields";
import { markInboxSeen } from "@/lib/forum/notifications/operations";
import { inboxPagePath } from "@/lib/urls";
import { currentActor } from "@/lib/web/current-actor";
import { route } from "@/lib/web/route";

export const POST = route(markInboxSeen, {
  read: form(
    z.object({
      newest: number,
      oldest: chosenId,
      kind: text.transform((kind) => inboxKindOf(kind) ?? null),
    }),
  ),
  done: (_event, { kind }) => inboxPagePath(kind ?? undefined),
  async more() {
    const actor = await currentActor();
    if (actor.kind !== "member") return { notifications: 0, unseen: 0 };
    return unseenBy(actor.id);
  },
});
