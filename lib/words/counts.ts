const numbers = new Intl.NumberFormat("en");
const plurals = new Intl.PluralRules("en");

/** "1,204" */
export function amount(n: number): string {
  return numbers.format(n);
}

/** The word without its number, for a page that sets the number apart. */
export function wordFor(n: number, one: string, other: string): string {
  return plurals.select(n) === "one" ? one : other;
}

/** "1 reply", "1,204 replies" */
export function counted(n: number, one: string, other: string): string {
  return `${amount(n)} ${wordFor(n, one, other)}`;
}

/** "30 seconds", "10 minutes", "1 hour": the largest unit that fits exactly. */
export function durationOf(seconds: number): string {
  if (seconds % 3600 === 0) return counted(seconds / 3600, "hour", "hours");
  return seconds % 60 === 0
    ? counted(seconds / 60, "minute", "minutes")
    : counted(seconds, "second", "seconds");
}
