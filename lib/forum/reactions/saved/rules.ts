import { DAY_MS } from "@/lib/time";

export const MOST_SAVED = 5_000;
/** In characters as a person counts them: an emoji of several parts is one. */
export const LONGEST_NOTE = 500;
/** In code points, as the database counts. */
export const LARGEST_NOTE = 4_000;
/** Two years, and a day for time zones. */
export const LATEST_REMINDER_MS = (2 * 365 + 2) * DAY_MS;
/** When a reminder is sent, in the time zone of the member. */
export const MORNING = "08:00";
