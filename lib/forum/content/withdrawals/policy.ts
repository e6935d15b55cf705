import { isNoLine } from "@/lib/forum/content/comments/policy";
import type { Member } from "@/lib/pipeline/actor";
import { deny, type Verdict } from "@/lib/pipeline/verdict";

type Text = {
  readonly writerId: number;
  readonly withdrawnAt: Date | null;
  readonly promotedId?: number | null;
};

/** A member may always withdraw their own post: in a locked thread, while suspended, and after a moderator hid it. */
export function canWithdraw(actor: Member, text: Text): Verdict {
  if (actor.id !== text.writerId) return deny("Only the writer of a post can delete it.");
  return text.withdrawnAt ? deny("You have already deleted this post.", "conflict") : isNoLine(text);
}
