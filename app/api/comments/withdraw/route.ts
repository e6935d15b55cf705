import { one } from "@/lib/forms/typed";
import { withdrawComment } from "@/lib/forum/withdrawals/operations";
import { freshThreadPath } from "@/lib/urls";
import { route } from "@/lib/web/route";

export const POST = route(withdrawComment, {
  read: (typed) => ({ commentId: Number(one(typed.commentId)) }),
  done: ({ threadId, slug, revision, commentId }) =>
    freshThreadPath({ id: threadId, slug }, revision, commentId),
});
