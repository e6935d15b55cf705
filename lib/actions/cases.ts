"use server";

import { closedCaseFrom } from "@/lib/forum/moderation/care-cases/from-form";
import { closeCase } from "@/lib/forum/moderation/care-cases/operations";
import { caseFrom, escalationFrom } from "@/lib/forum/moderation/cases/from-form";
import { escalate, releaseCase, takeCase } from "@/lib/forum/moderation/cases/operations";
import { casePath } from "@/lib/urls";
import { action } from "@/lib/web/action";

export const takeCaseAction = action(takeCase, { read: caseFrom, done: (_, { next }) => next });
export const releaseCaseAction = action(releaseCase, { read: caseFrom, done: (_, { next }) => next });
export const closeCaseAction = action(closeCase, { read: closedCaseFrom, done: (_, { next }) => next });
export const escalateAction = action(escalate, {
  read: escalationFrom,
  done: ({ caseId }) => casePath(caseId),
});
