"use server";

import { appealFrom, messageFrom, verdictFrom } from "@/lib/forum/moderation/appeals/from-form";
import { addAppealMessage, decideAppeal, makeAppeal } from "@/lib/forum/moderation/appeals/operations";
import { appealPath, statementPath } from "@/lib/urls";
import { action } from "@/lib/web/action";

export const makeAppealAction = action(makeAppeal, {
  read: appealFrom,
  done: ({ decisionId }) => `${statementPath(decisionId)}#appeal`,
});
export const addAppealMessageAction = action(addAppealMessage, {
  read: messageFrom,
  done: ({ asked, appealId, decisionId }) =>
    `${asked ? appealPath(appealId) : statementPath(decisionId)}#appeal`,
});
export const decideAppealAction = action(decideAppeal, {
  read: verdictFrom,
  done: (_, { next }) => next,
});
