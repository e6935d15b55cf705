"use server";

import { commentEditFrom, threadEditFrom } from "@/lib/forum/edits/from-form";
import { editComment, editThread } from "@/lib/forum/edits/operations";
import { whereItStands } from "@/lib/forum/filters/where";
import { action } from "@/lib/pipeline/action";
import { freshThreadPath } from "@/lib/urls";

export const editThreadAction = action(editThread, {
  read: threadEditFrom,
  done: (event) =>
    whereItStands(event, freshThreadPath({ id: event.threadId, slug: event.slug }, event.revision)),
});

export const editCommentAction = action(editComment, {
  read: commentEditFrom,
  done: (event) =>
    whereItStands(
      event,
      freshThreadPath({ id: event.threadId, slug: event.slug }, event.revision, event.commentId),
    ),
});
