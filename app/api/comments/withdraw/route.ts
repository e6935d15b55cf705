import { withdrawComment } from "@/lib/forum/content/withdrawals/operations";
import { commentFrom } from "@/lib/forum/reactions/marks/from-form";
import { freshThreadPath } from "@/lib/urls";
import { route } from "@/lib/web/route";

export const POST = route(withdrawComment, {
  read: commentFrom,
  done: ({ threadId, slug, revision, commentId }) =>
    freshThreadPath({ id: threadId, slug }, revision, commentId),
});
