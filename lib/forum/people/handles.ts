import { DomainError } from "@/lib/errors";

export const HANDLE_CHANGES = { times: 3, days: 30 } as const;
export const HANDLE_KEPT_DAYS = 365;

export const DAY_MS = 86_400_000;

/** What only the forum and those who run it are called. */
const OFFICIAL =
  "admin administrator moderator mod author support comeback staff team owner official system help root";
/** Within a longer name these alone would already deceive. */
const TITLES = "admin admins administrator administrators moderator moderators";
/** What makes an official name no less official. */
const AROUND = "the real team staff official";

const READ_AS: Record<string, string> = { 0: "o", 1: "i", 3: "e", 4: "a", 5: "s", 7: "t", l: "i" };
/** Digits as the letters they are read as; the small l looks like an i. */
const read = (text: string) => text.toLowerCase().replace(/[013457l]/g, (sign) => READ_AS[sign] ?? sign);
const listed = (words: string) => new Set(read(words).split(" "));
const [official, titles, around] = [listed(OFFICIAL), listed(TITLES), listed(AROUND)];

/** Whether a handle or a name could be taken for that of the people who run the forum: "ad-min", "m0derator_2". */
export function soundsOfficial(text: string): boolean {
  const words = read(text.replace(/[\d\W_]+$/, "")).split(/[^a-z0-9]+/);
  if (words.some((word) => titles.has(word))) return true;
  const core = words.filter((word) => !around.has(word));
  return [words, core].some((part) => official.has(part.join("").replace(/(.)s$/, "$1")));
}

/** Three changes in 30 days; `changes` are those within them, the latest first. */
export function requireChangeLeft(changes: Date[], at: Date): void {
  const oldest = changes[HANDLE_CHANGES.times - 1];
  if (!oldest) return;
  const again = new Date(oldest.getTime() + HANDLE_CHANGES.days * DAY_MS);
  const day = new Intl.DateTimeFormat("en", { dateStyle: "long", timeZone: "UTC" }).format(again);
  const message = `You changed your handle three times in 30 days. It can be changed again on ${day}.`;
  throw new DomainError("rate_limited", message, {
    fields: { handle: message },
    retryAfter: Math.ceil((again.getTime() - at.getTime()) / 1000),
  });
}
