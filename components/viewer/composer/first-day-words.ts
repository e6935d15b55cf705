import { counted } from "@/lib/words/counts";
import type { FirstDayLeft } from "../answer";

/** Names one time only: the nearest. `waits` if another sentence already says when the next reply is possible. */
export function firstDayWords(day: FirstDayLeft, waits = false): string {
  const { repliesLeft, secondsUntilNext, roomAt, endsAt, decided } = day;
  const words = (moment: string) => momentWords(new Date(moment), decided);
  if (repliesLeft === 0)
    return `You have posted all your replies ${decided ? "for today" : "of your first day"}. We save what you write now as a draft. You can post more on ${words(roomAt)}.`;
  const left = counted(repliesLeft, "more reply", "more replies");
  const soon = secondsUntilNext > 0 && !waits;
  const until = soon || waits ? "" : ` until ${words(endsAt)}`;
  const wait = soon ? ` You can post the next one in ${counted(secondsUntilNext, "second", "seconds")}.` : "";
  return decided
    ? `A moderator limited your account${until}. Today you can post ${left}, each with at most 2 links and 2 mentions.${wait}`
    : `On your first day${until && `,${until},`} you can post ${left}, each with at most 2 links and 2 mentions.${wait}`;
}

function momentWords(moment: Date, withDate: boolean): string {
  const day = withDate ? ({ day: "numeric", month: "long" } as const) : ({ weekday: "long" } as const);
  return new Intl.DateTimeFormat(document.documentElement.lang || "en", {
    ...day,
    hour: "numeric",
    minute: "2-digit",
  }).format(moment);
}
