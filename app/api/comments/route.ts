import { afterPosting } from "@/lib/forum/care/after-posting";
import { commentFrom } from "@/lib/forum/comments/from-form";
import { postComment } from "@/lib/forum/comments/operations";
import { route } from "@/lib/pipeline/route";
import { freshThreadPath } from "@/lib/urls";

export const POST = route(postComment, {
  read: commentFrom,
  done: (event, _, sent) =>
    afterPosting(
      event,
      freshThreadPath({ id: event.threadId, slug: event.slug }, event.revision, event.commentId),
      sent,
    ),
});
