import { one, type Typed } from "@/lib/forms/typed";
import { reasonFrom } from "@/lib/forum/decisions/by-office";
import { commentIn, ownAddress } from "@/lib/forum/moderation/linked";
import { NO_REPLY } from "@/lib/forum/moderation/typed-link";
import { wrongLink } from "./newer";

/** A link that was typed comes before what was chosen from the list. */
export function outdatedFrom(typed: Typed) {
  const link = one(typed.link).trim();
  const chosen = Number(one(typed.newer));
  return {
    commentId: Number(one(typed.commentId)),
    newerId: link ? linkedComment(link) : chosen || null,
    ...reasonFrom(typed),
  };
}

function linkedComment(link: string): number {
  const url = ownAddress(link);
  const found = url && commentIn(url);
  if (!found) throw wrongLink(NO_REPLY);
  return found;
}
