import { DAY_MS, WEEK_MS } from "@/lib/time";

/** The Monday, in UTC, of the week of `at`, as "2026-11-30". */
export function mondayOf(at: Date): string {
  const days = (at.getUTCDay() + 6) % 7;
  return dayOfDate(new Date(at.getTime() - days * DAY_MS));
}

export function weeksAfter(monday: string, weeks: number): string {
  return dayOfDate(new Date(Date.parse(monday) + weeks * WEEK_MS));
}

export const dayOfDate = (at: Date) => at.toISOString().slice(0, 10);

/** Mondays from `from` to before `to`. */
export function mondaysBetween(from: string, to: string): string[] {
  const mondays: string[] = [];
  for (let monday = from; monday < to; monday = weeksAfter(monday, 1)) mondays.push(monday);
  return mondays;
}
