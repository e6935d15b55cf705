import type { ThreadRow } from "@/db/threads/cards";
import { amount, wordFor } from "@/lib/words/counts";

export interface HeadlineNumber {
  number: string;
  words: string;
  back: boolean;
  replies?: true;
}

/** The asker, and everybody who said "me too". */
export function peopleWaiting(thread: Pick<ThreadRow, "meTooCount">): number {
  return thread.meTooCount + 1;
}

export function headlineNumber(
  thread: Pick<ThreadRow, "kind" | "recovery" | "meTooCount" | "commentCount">,
): HeadlineNumber {
  if (thread.kind === "question") {
    const waiting = peopleWaiting(thread);
    return {
      number: amount(waiting),
      words: wordFor(waiting, "runner asks this", "runners ask this"),
      back: false,
    };
  }
  const toRunning = thread.recovery?.monthsToRunning ?? null;
  if (toRunning !== null) return { number: months(toRunning), words: "to running again", back: true };
  const soFar = thread.recovery?.monthsSoFar ?? null;
  if (soFar !== null) return { number: months(soFar), words: "so far", back: false };
  return {
    number: amount(thread.commentCount),
    words: wordFor(thread.commentCount, "reply", "replies"),
    back: false,
    replies: true,
  };
}

function months(count: number): string {
  return count < 1 ? "< 1 mo" : `${amount(count)} mo`;
}
