"use server";

import { promotionFrom, undoPromotionFrom } from "@/lib/forum/moderation/decisions/promotion-from-form";
import { promoteComment, undoPromotion } from "@/lib/forum/moderation/decisions/promotion-operations";
import { commentPath, freshThreadPath } from "@/lib/urls";
import { action } from "@/lib/web/action";

export const promoteCommentAction = action(promoteComment, {
  read: promotionFrom,
  done: (event) => freshThreadPath({ id: event.threadId, slug: event.slug }, event.revision),
});

export const undoPromotionAction = action(undoPromotion, {
  read: undoPromotionFrom,
  done: ({ commentId }) => commentPath(commentId),
});
