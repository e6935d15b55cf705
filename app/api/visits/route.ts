import { one } from "@/lib/forms/typed";
import { threadFrom } from "@/lib/forum/marks/from-form";
import { visitThread } from "@/lib/forum/visits/operations";
import { commentPath } from "@/lib/urls";
import { route } from "@/lib/web/route";

export const POST = route(visitThread, {
  read: (typed) => ({ ...threadFrom(typed), seenCommentId: Number(one(typed.seenCommentId)) }),
  done: ({ seenCommentId }) => (seenCommentId ? commentPath(seenCommentId) : "/"),
});
