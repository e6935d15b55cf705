import { threadFrom } from "@/lib/forum/marks/from-form";
import { visitThread } from "@/lib/forum/visits/operations";
import { route } from "@/lib/pipeline/route";
import { one } from "@/lib/pipeline/typed";
import { commentPath } from "@/lib/urls";

export const POST = route(visitThread, {
  read: (typed) => ({ ...threadFrom(typed), seenCommentId: Number(one(typed.seenCommentId)) }),
  done: ({ seenCommentId }) => (seenCommentId ? commentPath(seenCommentId) : "/"),
});
