import { countWaiting, findWaiting } from "@/db/questions/reads";
import { reopenQuestions } from "@/lib/forum/answers/questions/dismiss";
import { answerQuestions, pointToAnswer } from "@/lib/forum/answers/questions/operations";
import { resolveQuestion } from "@/lib/forum/answers/questions/resolve";
import { askQuestion } from "@/lib/forum/content/threads/operations";
import type { Member } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { as, question, words } from "./world";

export interface Asked {
  readonly threadId: number;
  readonly commentId: number | null;
}

export const ANSWER = "Ten weeks at the least, and no hills before that.";

/** Asked of the author. */
export async function ask(by: Member, more: { title?: string; anonymous?: boolean } = {}): Promise<Asked> {
  const { threadId } = await perform(askQuestion, { ...question(), ...more }, as(by));
  return { threadId, commentId: null };
}

export const answer = (by: Member, questions: unknown[], said = ANSWER) =>
  perform(answerQuestions, { questions, body: words(said) }, as(by));

export const point = (by: Member, question: unknown, to: unknown) =>
  perform(pointToAnswer, { question, to }, as(by));

export const settle = (by: Member, question: unknown, kind: string, reason: string | null = null) =>
  perform(resolveQuestion, { question, kind, reason }, as(by));

export const reopen = (by: Member, question: unknown) =>
  perform(reopenQuestions, { questions: [question] }, as(by));

export const waits = async (question: Asked) => (await findWaiting(question)) !== null;
export const queueLength = async () => (await countWaiting()).questions;
