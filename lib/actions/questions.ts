"use server";

import {
  answerFrom,
  pointerFrom,
  reopeningFrom,
  settlementFrom,
} from "@/lib/forum/answers/questions/from-form";
import { answerQuestions, pointToAnswer } from "@/lib/forum/answers/questions/operations";
import { reopenQuestion, settleQuestion } from "@/lib/forum/answers/questions/settle";
import { action } from "@/lib/web/action";

export const answerQuestionsAction = action(answerQuestions, {
  read: answerFrom,
  done: (_, { next }) => next,
});
export const pointToAnswerAction = action(pointToAnswer, { read: pointerFrom, done: (_, { next }) => next });
export const settleQuestionAction = action(settleQuestion, {
  read: settlementFrom,
  done: (_, { next }) => next,
});
export const reopenQuestionAction = action(reopenQuestion, {
  read: reopeningFrom,
  done: (_, { next }) => next,
});
