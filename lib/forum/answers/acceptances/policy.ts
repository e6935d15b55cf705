import type { CommentForWrite } from "@/db/comments/writes";
import type { LockedThread } from "@/db/threads/writes";
import { isNoLine } from "@/lib/forum/content/comments/policy";
import { isGone } from "@/lib/forum/content/threads/rules";
import { canTakePart } from "@/lib/forum/people/policy";
import type { Member } from "@/lib/pipeline/actor";
import { ALLOW, deny, type Verdict } from "@/lib/pipeline/verdict";

type Question = Pick<LockedThread, "kind" | "writerId" | "hiddenAt" | "removedAt" | "withdrawnAt">;
type Removable = Pick<CommentForWrite, "hiddenAt" | "removedAt" | "withdrawnAt">;
type Answer = Removable & Pick<CommentForWrite, "promotedId">;

export function canAccept(actor: Member, question: Question, answer: Answer | null, at: Date): Verdict {
  const verdict = canTakePart(actor, at);
  if (!verdict.allowed) return verdict;
  if (question.kind !== "question") return deny("Only a question can have an accepted answer.", "conflict");
  if (actor.id !== question.writerId && actor.role !== "author")
    return deny("Only the person who asked, or the author, can accept an answer.");
  if (isGone(question)) return deny("This question is gone.", "gone");
  if (!answer) return ALLOW;
  return isGone(answer) ? deny("This reply is gone.", "gone") : isNoLine(answer);
}
