import { z } from "zod";
import type { Question } from "@/db/questions/reads";
import { form, nextPath, text, textOrNull, texts } from "@/lib/forms/fields";
import { chosenIn } from "@/lib/forum/answers/asking/chosen";
import { bodyFields, withBody } from "@/lib/rich-text/from-form";

const CODE = /^([1-9]\d{0,14})(?:\.([1-9]\d{0,14}))?$/;

export function questionsIn(codes: readonly string[]): Question[] {
  return [...new Set(codes)].flatMap((code) => {
    const [, threadId, commentId] = CODE.exec(code) ?? [];
    return threadId ? [{ threadId: Number(threadId), commentId: commentId ? Number(commentId) : null }] : [];
  });
}

const question = text.transform((code) => questionsIn([code])[0]);
const next = nextPath;

export const answerFrom = form(
  z
    .object({ question: texts.transform(questionsIn), next, ways: textOrNull, ...bodyFields })
    .transform(({ question: questions, ways, ...rest }) =>
      withBody({ questions, ways: ways?.split(/\r?\n/).slice(0, 100) ?? [], ...rest }),
    ),
);

export const pointerFrom = form(z.object({ question, to: text.transform(chosenIn), next }));

export const resolutionFrom = form(
  z
    .object({ question, kind: text, reason: text.pipe(z.string().trim()), suggested: textOrNull, next })
    .transform(({ reason, suggested, ...rest }) => ({ ...rest, reason: reason || suggested })),
);

const chosenQuestions = texts.transform(questionsIn);

export const questionsFrom = form(
  z
    .object({ question: chosenQuestions, next })
    .transform(({ question: questions, ...rest }) => ({ ...rest, questions })),
);

export const undoneFrom = form(
  z
    .object({ reply: texts, next })
    .transform(({ reply, ...rest }) => ({ ...rest, commentIds: reply.map(Number) })),
);
