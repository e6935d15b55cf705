import { commentFrom } from "@/lib/forum/content/comments/from-form";
import { postComment } from "@/lib/forum/content/comments/operations";
import { afterPosting } from "@/lib/forum/filters/care/after-posting";
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
