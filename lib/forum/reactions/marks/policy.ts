import type { CommentForWrite } from "@/db/comments/writes";
import type { LockedThread } from "@/db/threads/writes";
import { isNoLine } from "@/lib/forum/content/comments/policy";
import { canTakePart } from "@/lib/forum/people/policy";
import type { Member } from "@/lib/pipeline/actor";
import { ALLOW, deny, type Verdict } from "@/lib/pipeline/verdict";

type MarkedThread = Pick<LockedThread, "kind" | "writerId" | "hiddenAt" | "removedAt" | "withdrawnAt">;
type MarkedComment = Pick<
  CommentForWrite,
  "writerId" | "hiddenAt" | "removedAt" | "withdrawnAt" | "promotedId"
>;

export function canMarkHelpful(
  actor: Member,
  thread: MarkedThread,
  comment: MarkedComment | null,
  at: Date,
): Verdict {
  // Replies to a withdrawn thread stay and can still help.
  const verdict = canMark(actor, comment ? { ...thread, withdrawnAt: null } : thread, at);
  if (!verdict.allowed) return verdict;
  if (comment && (comment.hiddenAt || comment.removedAt || comment.withdrawnAt))
    return deny("This comment is gone.", "gone");
  const standing = comment ? isNoLine(comment) : ALLOW;
  if (!standing.allowed) return standing;
  const writerId = comment ? comment.writerId : thread.writerId;
  return actor.id === writerId ? deny("You cannot mark your own post as helpful.", "conflict") : ALLOW;
}

export function canJoin(actor: Member, question: MarkedThread, at: Date): Verdict {
  const verdict = canMark(actor, question, at);
  if (!verdict.allowed) return verdict;
  if (question.kind !== "question") return deny("Only a question can have a “Me too”.", "conflict");
  return actor.id === question.writerId
    ? deny("You asked this question, so you are already counted.", "conflict")
    : ALLOW;
}

function canMark(actor: Member, thread: MarkedThread, at: Date): Verdict {
  const verdict = canTakePart(actor, at);
  if (!verdict.allowed) return verdict;
  return thread.hiddenAt || thread.removedAt || thread.withdrawnAt
    ? deny("This thread is gone.", "gone")
    : ALLOW;
}
