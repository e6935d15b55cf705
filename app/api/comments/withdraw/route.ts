import { commentFrom } from "@/lib/forum/marks/from-form";
import { withdrawComment } from "@/lib/forum/withdrawals/operations";
import { freshThreadPath } from "@/lib/urls";
import { route } from "@/lib/web/route";

export const POST = route(withdrawComment, {
  read: commentFrom,
  done: ({ threadId, slug, revision, commentId }) =>
    freshThreadPath({ id: threadId, slug }, revision, commentId),
});
