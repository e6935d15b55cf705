const numbers = new Intl.NumberFormat("en");
const days = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});
const months = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });

export function amount(n: number): string {
  return numbers.format(n);
}

/** "1 reply", "12 replies". */
export function counted(n: number, one: string, many: string): string {
  return `${amount(n)} ${n === 1 ? one : many}`;
}

/** "30 seconds", "10 minutes", "1 hour": the largest unit that fits exactly. */
export function durationOf(seconds: number): string {
  if (seconds % 3600 === 0) return counted(seconds / 3600, "hour", "hours");
  return seconds % 60 === 0
    ? counted(seconds / 60, "minute", "minutes")
    : counted(seconds, "second", "seconds");
}

export function dayOf(date: Date): string {
  return days.format(date);
}

export function monthOf(date: Date): string {
  return months.format(date);
}
