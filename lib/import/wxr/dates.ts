const STAMP = /^(\d{4})-(\d\d)-(\d\d)[ T](\d\d):(\d\d):(\d\d)$/;
const EARLIEST = Date.UTC(1990, 0, 1);

/** Reads `2011-01-19 21:00:00` as UTC. `0000-00-00 00:00:00`, 30 February and dates before the web are invalid. */
export function firstDate(...ways: string[]): Date | undefined {
  for (const way of ways) {
    const date = stampDate(way) ?? feedDate(way);
    if (date && date.getTime() >= EARLIEST) return date;
  }
  return undefined;
}

type OddDate = "missing" | "unreadable" | "early" | "future";

/** The first date that can be right, or else why none can be. */
export function dated(now: Date, ...ways: string[]): { at: Date | null; oddDate: OddDate | null } {
  for (const way of ways) {
    const at = firstDate(way);
    if (at && at <= now) return { at, oddDate: null };
  }
  return { at: null, oddDate: oddityOf(ways) };
}

function oddityOf(ways: readonly string[]): OddDate {
  if (firstDate(...ways)) return "future";
  const written = ways.filter((way) => way.trim() !== "" && !/^-?000\d-/.test(way.trim()));
  if (written.length === 0) return "missing";
  return written.some((way) => stampDate(way) ?? feedDate(way)) ? "early" : "unreadable";
}

function stampDate(text: string): Date | undefined {
  const match = STAMP.exec(text.trim());
  if (!match) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1).map(Number);
  const date = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date : undefined;
}

function feedDate(text: string): Date | undefined {
  if (!/^\w{3}, \d{1,2} \w{3} \d{4} /.test(text.trim())) return undefined;
  const date = new Date(text.trim());
  return Number.isNaN(date.getTime()) ? undefined : date;
}
