import { commentFrom } from "@/lib/forum/comments/from-form";
import { postComment } from "@/lib/forum/comments/operations";
import { whereItStands } from "@/lib/forum/filters/where";
import { route } from "@/lib/pipeline/route";
import { freshThreadPath } from "@/lib/urls";

export const POST = route(postComment, {
  read: commentFrom,
  done: (event) =>
    whereItStands(
      event,
      freshThreadPath({ id: event.threadId, slug: event.slug }, event.revision, event.commentId),
    ),
});
