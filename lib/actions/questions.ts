"use server";

import {
  answerFrom,
  pointerFrom,
  reopeningFrom,
  resolutionFrom,
} from "@/lib/forum/answers/questions/from-form";
import { answerQuestions, pointToAnswer } from "@/lib/forum/answers/questions/operations";
import { reopenQuestion, resolveQuestion } from "@/lib/forum/answers/questions/resolve";
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
export const reopenQuestionAction = action(reopenQuestion, {
  read: reopeningFrom,
  done: (_, { next }) => next,
});
