import { MINUTE_MS } from "@/lib/time";

/** Every zone that this server knows, for a list to choose from. */
export const timeZones = (): string[] => ["UTC", ...Intl.supportedValuesOf("timeZone")];

export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** `local` is "2026-12-01T09:00". A time that a clock change skips is taken for the same moment after the change. */
export function instantOf(local: string, timeZone: string): Date {
  const asUtc = Date.parse(`${local}:00Z`);
  const first = asUtc - offsetMs(asUtc, timeZone);
  return new Date(asUtc - offsetMs(first, timeZone));
}

/** "2026-12-01T09:00", as a field for a date and a time takes it. */
export function localOf(at: Date, timeZone: string): string {
  return new Date(at.getTime() + offsetMs(at.getTime(), timeZone)).toISOString().slice(0, 16);
}

/** "1 December 2026 at 09:00 (Europe/Berlin)" */
export function zonedMomentOf(at: Date, timeZone: string): string {
  const moment = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short", timeZone });
  return `${moment.format(at)} (${timeZone})`;
}

/** How far the clocks of the zone are ahead of UTC, in whole minutes. */
function offsetMs(at: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat("en", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  }).formatToParts(at);
  const number = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((part) => part.type === type)?.value);
  const clock = Date.UTC(
    number("year"),
    number("month") - 1,
    number("day"),
    number("hour"),
    number("minute"),
    number("second"),
  );
  return Math.round((clock - at) / MINUTE_MS) * MINUTE_MS;
}
