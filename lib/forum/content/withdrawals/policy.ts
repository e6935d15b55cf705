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
  if (actor.id !== text.writerId) return deny("Only its writer can withdraw a text.");
  return text.withdrawnAt ? deny("You have withdrawn this already.", "conflict") : isNoLine(text);
}
