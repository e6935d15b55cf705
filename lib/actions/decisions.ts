"use server";

import { nextCasePath } from "@/lib/forum/moderation/cases/next";
import { decisionFrom, undoFrom } from "@/lib/forum/moderation/decisions/from-form";
import { decide, undoDecision } from "@/lib/forum/moderation/decisions/operations";
import { casePath, casesPath } from "@/lib/urls";
import { action } from "@/lib/web/action";
import { currentActor } from "@/lib/web/current-actor";

export const decideAction = action(decide, {
  read: decisionFrom,
  async done({ decisionIds: [did], caseId }, { part, fromCaseId }) {
    if (fromCaseId !== null) return casePath(fromCaseId, { ...part, did });
    const viewer = await currentActor();
    return viewer.kind === "member" ? nextCasePath(viewer.id, { caseId, part, did }) : casesPath();
  },
});

export const undoDecisionAction = action(undoDecision, { read: undoFrom, done: (_, { next }) => next });
