import { relative } from "../viewer/times";

export const WORDS = {
  saved: "Saved.",
  onDevice: "Saved on this device.",
  offline: "Offline: saved on this device.",
  away: "The server is not responding: saved on this device.",
  noRoom: "This browser cannot save drafts. Copy your text before you leave.",
  removed:
    "You signed out and removed your drafts, so this text is not saved. Copy your text before you leave.",
  keptAside: "The text that was here is saved on your drafts page.",
  restored: (when: string) => `Draft restored. You wrote it ${when}.`,
  both: (when: string) => `You also changed this draft on another device, ${when}.`,
  gone: "You posted or deleted this draft elsewhere. Your text is still here.",
  keep: "Keep this text",
  take: "Use the other text",
  throwAway: "Delete this text",
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
