import { MINUTE_MS } from "@/lib/time";

const STAMP =
  /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)?\s*(Z|UTC|GMT|[+-]\d\d:?\d\d)?$/i;
const EARLIEST = Date.UTC(1990, 0, 1);

/** `2012-05-01T10:22:33Z`, also with another zone; without one it is UTC. Null for days that no calendar has, and before the web. */
export function disqusDate(text: string, now: Date): Date | null {
  const match = STAMP.exec(text.trim());
  if (!match) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map(Number);
  const date = new Date(Date.UTC(year, month - 1, day, hour, minute, second || 0));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || hour > 23 || minute > 59) return null;
  const at = new Date(date.getTime() - offsetOf(match[7] ?? "Z") * MINUTE_MS);
  return at.getTime() >= EARLIEST && at <= now ? at : null;
}

function offsetOf(zone: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)$/.exec(zone) ?? [];
  return sign ? (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) : 0;
}
