import { counted } from "../../ui/words";
import type { FirstDayLeft } from "../answer";

/** The limits of a first day, before they are hit. */
export function firstDayWords({ repliesLeft, secondsUntilNext, endsAt }: FirstDayLeft): string {
  const end = new Intl.DateTimeFormat(document.documentElement.lang || "en", {
    weekday: "long",
    hour: "numeric",
    minute: "2-digit",
  }).format(new Date(endsAt));
  if (repliesLeft === 0)
    return `The replies of your first day are all written. What you write now is kept as a draft; there is room again on ${end}.`;
  const left = counted(repliesLeft, "more reply", "more replies");
  const wait = secondsUntilNext > 0 ? ` The next can be sent in ${secondsUntilNext} seconds.` : "";
  return `On your first day there is room for ${left}, with at most two links and two mentions in each, until ${end}.${wait}`;
}
