import { withdrawComment } from "@/lib/forum/withdrawals/operations";
import { route } from "@/lib/pipeline/route";
import { one } from "@/lib/pipeline/typed";
import { freshThreadPath } from "@/lib/urls";

export const POST = route(withdrawComment, {
  read: (typed) => ({ commentId: Number(one(typed.commentId)) }),
  done: ({ threadId, slug, revision, commentId }) =>
    freshThreadPath({ id: threadId, slug }, revision, commentId),
});
