import { MIN_RUNNERS } from "@/lib/outcomes/small-cells";
import { WEEK_MS } from "@/lib/time";

/** A release is made at once when this many stories have changed. */
const CHANGES = MIN_RUNNERS;

/** With fewer changes, the job checks each injury once a week. */
export const dueAt = (at: Date) => ({
  changes: CHANGES,
  checkedBefore: new Date(at.getTime() - WEEK_MS),
});
