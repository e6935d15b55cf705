import { type CommentForWrite, findCommentForWrite } from "@/db/commands/comments";
import { findQuestionFacts, type Question, type QuestionFacts } from "@/db/commands/questions";
import type { LockedThread } from "@/db/commands/threads";
import type { Tx } from "@/db/transaction";
import { DomainError } from "@/lib/errors";
import { lockedThread } from "@/lib/forum/threads/find";

export interface Asked extends Question, QuestionFacts {
  readonly thread: LockedThread;
  /** Null where the thread itself is the question. */
  readonly comment: CommentForWrite | null;
  /** Which of those that were chosen. */
  readonly place: { readonly number: number; readonly of: number };
}

/** Questions in the order they were chosen; their threads are locked in the order of their numbers, so that two who lock several never wait for each other. */
export async function lockedQuestions(tx: Tx, questions: readonly Question[]): Promise<Asked[]> {
  const threads = new Map<number, LockedThread>();
  const ids = [...new Set(questions.map(({ threadId }) => threadId))].sort((a, b) => a - b);
  for (const id of ids) threads.set(id, await lockedThread(tx, id));
  const found: Asked[] = [];
  for (const [index, question] of questions.entries()) {
    const thread = threads.get(question.threadId);
    const comment = await commentOf(tx, question);
    if (!thread || comment === undefined) throw new DomainError("not_found", "There is no such question.");
    const place = { number: index + 1, of: questions.length };
    found.push({ ...question, ...(await findQuestionFacts(tx, question)), thread, comment, place });
  }
  return found;
}

export async function lockedQuestion(tx: Tx, question: Question): Promise<Asked> {
  const [found] = await lockedQuestions(tx, [question]);
  if (!found) throw new DomainError("not_found", "There is no such question.");
  return found;
}

/** Undefined where the thread has no such comment. */
async function commentOf(
  tx: Tx,
  { threadId, commentId }: Question,
): Promise<CommentForWrite | null | undefined> {
  if (commentId === null) return null;
  const comment = await findCommentForWrite(tx, commentId);
  return comment?.threadId === threadId ? comment : undefined;
}
