"use server";

import { commentEditFrom, threadEditFrom } from "@/lib/forum/content/edits/from-form";
import { editComment, editThread } from "@/lib/forum/content/edits/operations";
import { afterPosting } from "@/lib/forum/filters/care/after-posting";
import { freshThreadPath } from "@/lib/urls";
import { action } from "@/lib/web/action";

export const editThreadAction = action(editThread, {
  read: threadEditFrom,
  done: (event, _, sent) =>
    afterPosting(event, freshThreadPath({ id: event.threadId, slug: event.slug }, event.revision), sent),
});

export const editCommentAction = action(editComment, {
  read: commentEditFrom,
  done: (event, _, sent) =>
    afterPosting(
      event,
      freshThreadPath({ id: event.threadId, slug: event.slug }, event.revision, event.commentId),
      sent,
    ),
});
