import { amount, counted } from "@/lib/words/counts";

const GB = 2 ** 30;
const MB = 2 ** 20;

/** "4 hours": whole units, the largest that fits at least twice. */
export function ageOfMinutes(minutes: number): string {
  if (minutes >= 2 * 24 * 60) return counted(Math.floor(minutes / (24 * 60)), "day", "days");
  if (minutes >= 2 * 60) return counted(Math.floor(minutes / 60), "hour", "hours");
  return counted(Math.max(1, Math.floor(minutes)), "minute", "minutes");
}

export const sizeInWords = (bytes: number) =>
  bytes >= GB ? `${amount(Math.round((10 * bytes) / GB) / 10)} GB` : `${amount(Math.round(bytes / MB))} MB`;

export const percentInWords = (share: number) => `${Math.round(100 * share)} %`;
