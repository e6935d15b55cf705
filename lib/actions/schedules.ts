"use server";

import { scheduledFrom, scheduleFrom } from "@/lib/forum/content/schedules/from-form";
import { cancelSchedule, scheduleArticle } from "@/lib/forum/content/schedules/operations";
import { publishPath, scheduledPath } from "@/lib/urls";
import { action } from "@/lib/web/action";
import { preview, publishNow } from "@/lib/web/publishing";

export const changeScheduledAction = action(scheduleArticle, {
  read: scheduleFrom,
  done: ({ scheduledId }) => scheduledPath(scheduledId),
  others: { preview, publishNow },
});

export const cancelScheduleAction = action(cancelSchedule, {
  read: scheduledFrom,
  done: ({ scheduledId }) => publishPath(scheduledId),
});
