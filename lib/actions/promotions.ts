"use server";

import { promotionFrom } from "@/lib/forum/decisions/promotion-from-form";
import { promoteComment } from "@/lib/forum/decisions/promotion-operations";
import { action } from "@/lib/pipeline/action";
import { freshThreadPath } from "@/lib/urls";

export const promoteCommentAction = action(promoteComment, {
  read: promotionFrom,
  done: (event) => freshThreadPath({ id: event.threadId, slug: event.slug }, event.revision),
});
