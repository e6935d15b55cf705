import { z } from "zod";
import { form, number } from "@/lib/forms/fields";
import { visitThread } from "@/lib/forum/reactions/visits/operations";
import { commentPath } from "@/lib/urls";
import { route } from "@/lib/web/route";

export const POST = route(visitThread, {
  read: form(z.object({ threadId: number, seenCommentId: number })),
  done: ({ seenCommentId }) => (seenCommentId ? commentPath(seenCommentId) : "/"),
});
