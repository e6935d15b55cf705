"use server";

import { nextCasePath } from "@/lib/forum/cases/next";
import { decisionFrom, undoFrom } from "@/lib/forum/decisions/from-form";
import { decide, undoDecision } from "@/lib/forum/decisions/operations";
import { casesPath } from "@/lib/urls";
import { action } from "@/lib/web/action";
import { currentActor } from "@/lib/web/current-actor";

export const decideAction = action(decide, {
  read: decisionFrom,
  async done({ decisionIds: [did], caseId }, { part }) {
    const viewer = await currentActor();
    return viewer.kind === "member" ? nextCasePath(viewer.id, { caseId, part, did }) : casesPath();
  },
});

export const undoDecisionAction = action(undoDecision, { read: undoFrom, done: (_, { next }) => next });
