import { afterPosting } from "@/lib/forum/care/after-posting";
import { commentFrom } from "@/lib/forum/comments/from-form";
import { postComment } from "@/lib/forum/comments/operations";
import { freshThreadPath } from "@/lib/urls";
import { route } from "@/lib/web/route";

export const POST = route(postComment, {
  read: commentFrom,
  done: (event, _, sent) =>
    afterPosting(
      event,
      freshThreadPath({ id: event.threadId, slug: event.slug }, event.revision, event.commentId),
      sent,
    ),
});
