import { DAY_MS } from "@/lib/time";

export const MOST_SCHEDULED = 50;
export const LATEST_MS = 366 * DAY_MS;

export const notPublished = (title: string, refusal: string): string =>
  `We did not publish your article “${title}” at its time. ${refusal} The article is kept: open it to choose another time, or to publish it yourself.`;

export const NOT_SCHEDULED =
  "This article is no longer scheduled: it was published, or you cancelled it. Your text is kept in this form.";
