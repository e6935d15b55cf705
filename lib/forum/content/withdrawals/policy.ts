import { isNoLine } from "@/lib/forum/content/comments/policy";
import type { Member } from "@/lib/pipeline/actor";
import { deny, type Verdict } from "@/lib/pipeline/verdict";

type Text = {
  readonly writerId: number;
  readonly withdrawnAt: Date | null;
  /** Only of a comment: the thread that it was made into. */
  readonly promotedId?: number | null;
};

/** One's own words can always be taken back: in a locked thread, under a suspension, whatever a moderator did. */
export function canWithdraw(actor: Member, text: Text): Verdict {
  if (actor.id !== text.writerId) return deny("Only its writer can withdraw a text.");
  return text.withdrawnAt ? deny("You have withdrawn this already.", "conflict") : isNoLine(text);
}
