import { counted } from "@/lib/words/counts";
import type { FirstDayLeft } from "../answer";

export function firstDayWords(day: FirstDayLeft): string {
  const { repliesLeft, secondsUntilNext, roomAt, endsAt, decided } = day;
  const words = (moment: string) => momentWords(new Date(moment), decided);
  if (repliesLeft === 0)
    return `${decided ? "The replies you can write today" : "The replies of your first day"} are all written. What you write now is kept as a draft; there is room again on ${words(roomAt)}.`;
  const left = counted(repliesLeft, "more reply", "more replies");
  const wait = secondsUntilNext > 0 ? ` The next can be sent in ${secondsUntilNext} seconds.` : "";
  return decided
    ? `A moderator decided that until ${words(endsAt)} the limits of a first day hold for you: today there is room for ${left}, with at most two links and two mentions in each.${wait}`
    : `On your first day there is room for ${left}, with at most two links and two mentions in each, until ${words(endsAt)}.${wait}`;
}

function momentWords(moment: Date, withDate: boolean): string {
  const day = withDate ? ({ day: "numeric", month: "long" } as const) : ({ weekday: "long" } as const);
  return new Intl.DateTimeFormat(document.documentElement.lang || "en", {
    ...day,
    hour: "numeric",
    minute: "2-digit",
  }).format(moment);
}
