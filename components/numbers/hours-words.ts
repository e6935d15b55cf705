import { counted } from "@/lib/words/counts";

/** The hours that pictures and tables name. */
export const NAMED_HOURS = [1, 3, 6, 12, 24, 72, 168, 336, 672] as const;

/** "6 hours", "3 days", "2 weeks": the largest unit that fits exactly. */
export function hoursInWords(hours: number): string {
  if (hours % 168 === 0) return counted(hours / 168, "week", "weeks");
  if (hours % 24 === 0) return counted(hours / 24, "day", "days");
  return counted(Math.ceil(hours), "hour", "hours");
}

export const percentOf = (share: number) => Math.round(share * 100);
