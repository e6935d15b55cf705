"use server";

import { dismissQuestions, reopenQuestions } from "@/lib/forum/answers/questions/dismiss";
import {
  answerFrom,
  pointerFrom,
  questionsFrom,
  resolutionFrom,
  undoneFrom,
} from "@/lib/forum/answers/questions/from-form";
import { answerQuestions, pointToAnswer } from "@/lib/forum/answers/questions/operations";
import { resolveQuestion } from "@/lib/forum/answers/questions/resolve";
import { undoAnswers } from "@/lib/forum/answers/questions/undo-answers";
import { action } from "@/lib/web/action";

export const answerQuestionsAction = action(answerQuestions, {
  read: answerFrom,
  done: (_, { next }) => next,
});
export const pointToAnswerAction = action(pointToAnswer, { read: pointerFrom, done: (_, { next }) => next });
export const resolveQuestionAction = action(resolveQuestion, {
  read: resolutionFrom,
  done: (_, { next }) => next,
});
export const dismissQuestionsAction = action(dismissQuestions, {
  read: questionsFrom,
  done: (_, { next }) => next,
});
export const reopenQuestionsAction = action(reopenQuestions, {
  read: questionsFrom,
  done: (_, { next }) => next,
});
export const undoAnswersAction = action(undoAnswers, { read: undoneFrom, done: (_, { next }) => next });
