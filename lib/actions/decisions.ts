"use server";

import { nextCasePath } from "@/lib/forum/moderation/cases/next";
import {
  decisionFrom,
  togetherFrom,
  undoFrom,
  undoTogetherFrom,
} from "@/lib/forum/moderation/decisions/from-form";
import { decide, undoDecision } from "@/lib/forum/moderation/decisions/operations";
import { decideTogether, undoTogether } from "@/lib/forum/moderation/decisions/together-operations";
import { casePath, casesPath, decidedTogetherPath } from "@/lib/urls";
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

export const decideTogetherAction = action(decideTogether, {
  read: togetherFrom,
  done: ({ togetherId, left }) => decidedTogetherPath(togetherId, { left }),
});

export const undoTogetherAction = action(undoTogether, {
  read: undoTogetherFrom,
  done: ({ togetherId }) => decidedTogetherPath(togetherId, { undone: "yes" }),
});

export const undoDecisionAction = action(undoDecision, { read: undoFrom, done: (_, { next }) => next });
