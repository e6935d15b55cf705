import type { Question } from "@/db/queries/questions";
import { all, one, type Typed } from "@/lib/forms/typed";
import { chosenIn } from "@/lib/forum/asking/chosen";
import { bodyFrom } from "@/lib/rich-text/from-form";
import { ownPath } from "@/lib/urls";

const CODE = /^([1-9]\d{0,14})(?:\.([1-9]\d{0,14}))?$/;

/** The questions that addresses and forms name (questionCode in lib/urls.ts), each once; what names none is left out. */
export function questionsIn(codes: readonly string[]): Question[] {
  return [...new Set(codes)].flatMap((code) => {
    const [, threadId, commentId] = CODE.exec(code) ?? [];
    return threadId ? [{ threadId: Number(threadId), commentId: commentId ? Number(commentId) : null }] : [];
  });
}

export function answerFrom(typed: Typed) {
  return { questions: questionsIn(all(typed.question)), body: bodyFrom(typed), next: nextIn(typed) };
}

export function pointerFrom(typed: Typed) {
  return { question: questionIn(typed), to: chosenIn(one(typed.to)), next: nextIn(typed) };
}

export function settlementFrom(typed: Typed) {
  const reason = one(typed.reason).trim() || one(typed.suggested) || null;
  return { question: questionIn(typed), kind: one(typed.kind), reason, next: nextIn(typed) };
}

export function reopeningFrom(typed: Typed) {
  return { question: questionIn(typed), next: nextIn(typed) };
}

const questionIn = (typed: Typed) => questionsIn([one(typed.question)])[0];

/** The queue as it goes on after this. */
const nextIn = (typed: Typed) => ownPath(one(typed.next));
