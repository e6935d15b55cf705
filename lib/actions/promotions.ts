"use server";

import { promotionFrom } from "@/lib/forum/moderation/decisions/promotion-from-form";
import { promoteComment } from "@/lib/forum/moderation/decisions/promotion-operations";
import { freshThreadPath } from "@/lib/urls";
import { action } from "@/lib/web/action";

export const promoteCommentAction = action(promoteComment, {
  read: promotionFrom,
  done: (event) => freshThreadPath({ id: event.threadId, slug: event.slug }, event.revision),
});
