import { DAY_MS } from "@/lib/time";

export const MOST_MESSAGES = 6;

export function lastDayOf(decidedAt: Date, days: number): Date {
  return new Date(decidedAt.getTime() + days * DAY_MS);
}
