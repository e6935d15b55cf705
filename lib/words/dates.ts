const days = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});
const months = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });

/** "13 Feb 2011" */
export function dayOf(date: Date): string {
  return days.format(date);
}

/** "February 2011" */
export function monthOf(date: Date): string {
  return months.format(date);
}
