"use server";

import { afterPosting } from "@/lib/forum/care/after-posting";
import { commentFrom } from "@/lib/forum/comments/from-form";
import { postComment } from "@/lib/forum/comments/operations";
import { freshThreadPath } from "@/lib/urls";
import { action } from "@/lib/web/action";

export const postCommentAction = action(postComment, {
  read: commentFrom,
  done: (event, _, sent) =>
    afterPosting(
      event,
      freshThreadPath({ id: event.threadId, slug: event.slug }, event.revision, event.commentId),
      sent,
    ),
});
