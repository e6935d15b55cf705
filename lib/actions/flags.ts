"use server";

import { flagFrom, reportFrom, withdrawnFlagFrom } from "@/lib/forum/reactions/flags/from-form";
import { flagTarget, withdrawFlag } from "@/lib/forum/reactions/flags/operations";
import { reportIllegal } from "@/lib/forum/reactions/flags/report-operations";
import { flaggedPath, flagPath, reportReceivedPath } from "@/lib/urls";
import { action } from "@/lib/web/action";

export const flagAction = action(flagTarget, {
  read: flagFrom,
  done: (_, { subject }) => flagPath(subject),
});

export const withdrawFlagAction = action(withdrawFlag, {
  read: withdrawnFlagFrom,
  done: (_, { subject, listed }) => (listed ? flaggedPath : flagPath(subject)),
});

export const reportAction = action(reportIllegal, { read: reportFrom, done: () => reportReceivedPath });
