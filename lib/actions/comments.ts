"use server";

import { commentFrom } from "@/lib/forum/comments/from-form";
import { postComment } from "@/lib/forum/comments/operations";
import { whereItStands } from "@/lib/forum/filters/where";
import { action } from "@/lib/pipeline/action";
import { freshThreadPath } from "@/lib/urls";

export const postCommentAction = action(postComment, {
  read: commentFrom,
  done: (event) =>
    whereItStands(
      event,
      freshThreadPath({ id: event.threadId, slug: event.slug }, event.revision, event.commentId),
    ),
});
