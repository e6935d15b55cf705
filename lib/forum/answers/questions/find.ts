import { type CommentForWrite, findCommentForWrite } from "@/db/comments/writes";
import { findQuestionFacts, type QuestionFacts, type QuestionRef } from "@/db/questions/reads";
import type { LockedThread } from "@/db/threads/writes";
import type { Tx } from "@/db/transaction";
import { DomainError } from "@/lib/errors";
import { lockedThread } from "@/lib/forum/content/threads/find";

export interface Asked extends QuestionRef, QuestionFacts {
  readonly thread: LockedThread;
  readonly comment: CommentForWrite | null;
  readonly place: { readonly number: number; readonly of: number };
}

/** Locks threads in the order of their ids (no deadlock); returns questions in the order they were chosen. */
export async function lockedQuestions(tx: Tx, questions: readonly QuestionRef[]): Promise<Asked[]> {
  const threads = new Map<number, LockedThread>();
  const ids = [...new Set(questions.map(({ threadId }) => threadId))].sort((a, b) => a - b);
  for (const id of ids) threads.set(id, await lockedThread(tx, id));
  const found: Asked[] = [];
  for (const [index, question] of questions.entries()) {
    const thread = threads.get(question.threadId);
    const comment = await commentOf(tx, question);
    if (!thread || comment === undefined) throw new DomainError("not_found", "This question does not exist.");
    const place = { number: index + 1, of: questions.length };
    found.push({ ...question, ...(await findQuestionFacts(tx, question)), thread, comment, place });
  }
  return found;
}

export async function lockedQuestion(tx: Tx, question: QuestionRef): Promise<Asked> {
  const [found] = await lockedQuestions(tx, [question]);
  if (!found) throw new DomainError("not_found", "This question does not exist.");
  return found;
}

async function commentOf(
  tx: Tx,
  { threadId, commentId }: QuestionRef,
): Promise<CommentForWrite | null | undefined> {
  if (commentId === null) return null;
  const comment = await findCommentForWrite(tx, commentId);
  return comment?.threadId === threadId ? comment : undefined;
}
