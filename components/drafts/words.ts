import { relative } from "../viewer/times";

export const WORDS = {
  saved: "Saved.",
  onDevice: "Saved on this device.",
  offline: "Offline: saved on this device.",
  away: "The server is away: saved on this device.",
  noRoom: "This browser keeps nothing. Copy what you would not like to lose.",
  keptAside: "What stood here is kept on the page of your drafts.",
  restored: (when: string) => `Here is what you wrote ${when}.`,
  both: (when: string) => `This draft was also changed on another device, ${when}.`,
  gone: "This draft was posted or thrown away elsewhere. What you wrote here is still here.",
  keep: "Keep what is here",
  take: "Take the other",
  throwAway: "Throw it away",
} as const;

export function whenOf(
  moment: number | string | Date = Date.now(),
  language = document.documentElement.lang || "en",
): string {
  const date = new Date(moment);
  const seconds = (Date.now() - date.getTime()) / 1000;
  if (seconds < 60) return "just now";
  const day = new Intl.DateTimeFormat(language, { dateStyle: "long" });
  return relative(seconds, language) ?? `on ${day.format(date)}`;
}
