import { DAY_MS } from "@/lib/time";

export const MOST_SCHEDULED = 50;
export const LATEST_MS = 366 * DAY_MS;

export const NOT_SCHEDULED =
  "This article is no longer scheduled: it was published, or you cancelled it. Your text is kept in this form.";
