"use server";

import {
  changedReasonFrom,
  orderFrom,
  reasonFrom,
  retiredReasonFrom,
} from "@/lib/forum/moderation/reasons/from-form";
import {
  addReason,
  changeReason,
  orderReasons,
  retireReason,
} from "@/lib/forum/moderation/reasons/operations";
import { proposalFrom, roleFrom } from "@/lib/forum/people/roles/from-form";
import { agreeToRole, changeRole, dropRoleProposal, proposeRole } from "@/lib/forum/people/roles/operations";
import { pathAfterOwnChange } from "@/lib/forum/people/roles/own-change";
import { thresholdFrom } from "@/lib/forum/people/settings/from-form";
import { changeThreshold } from "@/lib/forum/people/settings/operations";
import { failedJobFrom } from "@/lib/forum/site/jobs/from-form";
import { dropFailedJob, retryFailedJob } from "@/lib/forum/site/jobs/operations";
import { adminPath } from "@/lib/urls";
import { action } from "@/lib/web/action";
import { currentActor } from "@/lib/web/current-actor";

export const changeThresholdAction = action(changeThreshold, {
  read: thresholdFrom,
  done: ({ threshold }) => `${adminPath("thresholds")}?done=${threshold}`,
});

const reasons = (done: string) => `${adminPath("reasons")}?done=${done}`;

export const addReasonAction = action(addReason, { read: reasonFrom, done: () => reasons("added") });
export const changeReasonAction = action(changeReason, {
  read: changedReasonFrom,
  done: () => reasons("worded"),
});
export const retireReasonAction = action(retireReason, {
  read: retiredReasonFrom,
  done: ({ to }) => reasons(to === "retired" ? "retired" : "offered"),
});
export const orderReasonsAction = action(orderReasons, { read: orderFrom, done: () => reasons("ordered") });

const members = (done: string) => `${adminPath("members")}?done=${done}`;

export const changeRoleAction = action(changeRole, { read: roleFrom, done: () => members("changed") });
export const proposeRoleAction = action(proposeRole, { read: roleFrom, done: () => members("proposed") });
export const agreeToRoleAction = action(agreeToRole, {
  read: proposalFrom,
  async done({ personId, to }) {
    const viewer = await currentActor();
    return viewer.kind === "member" && viewer.id === personId ? pathAfterOwnChange(to) : members("agreed");
  },
});
export const dropRoleProposalAction = action(dropRoleProposal, {
  read: proposalFrom,
  done: () => members("dropped"),
});

const jobs = (done: string) => `${adminPath("jobs")}?done=${done}`;

export const retryJobAction = action(retryFailedJob, { read: failedJobFrom, done: () => jobs("retried") });
export const dropJobAction = action(dropFailedJob, { read: failedJobFrom, done: () => jobs("dropped") });
