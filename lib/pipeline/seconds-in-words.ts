import { counted } from "@/lib/words/counts";

/** "40 seconds", "7 minutes", "2 hours"; rounds up. */
export function secondsInWords(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 90) return counted(whole, "second", "seconds");
  if (whole < 5400) return counted(Math.ceil(whole / 60), "minute", "minutes");
  return counted(Math.ceil(whole / 3600), "hour", "hours");
}
