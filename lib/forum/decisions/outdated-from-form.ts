import { wrongLink } from "@/lib/forum/outdated/newer";
import { commentIn, ownAddress } from "@/lib/forum/targets/linked";
import { NO_REPLY } from "@/lib/forum/targets/typed-link";
import { one, type Typed } from "@/lib/pipeline/typed";
import { reasonFrom } from "./by-staff";

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
