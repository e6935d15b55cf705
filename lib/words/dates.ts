const days = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});
const months = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });

const moments = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short", timeZone: "UTC" });

/** "13 February 2011 at 09:30 UTC" */
export function momentOf(date: Date): string {
  return `${moments.format(date)} UTC`;
}

/** "13 Feb 2011" */
export function dayOf(date: Date): string {
  return days.format(date);
}

/** "February 2011" */
export function monthOf(date: Date): string {
  return months.format(date);
}

const shortMonths = new Intl.DateTimeFormat("en-GB", { month: "short", year: "2-digit", timeZone: "UTC" });

/** "Feb 11" */
export function shortMonthOf(date: Date): string {
  return shortMonths.format(date);
}
