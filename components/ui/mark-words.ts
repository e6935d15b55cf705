import { amount, counted } from "@/lib/words/counts";

/** Used on the server and by the viewer script after a press. */
export function helpfulWords(count: number): string {
  return count > 0 ? `Helpful ${amount(count)}` : "Helpful";
}

/** `count` includes the asker and, once pressed, the reader. */
export function meTooWords(count: number, pressed: boolean): string {
  return pressed
    ? `You and ${counted(count - 1, "other", "others")} ask this`
    : `${counted(count, "runner asks", "runners ask")} this · Me too`;
}

/** The inverse of the words above. */
export function countInWords(words: string): number {
  const count = Number(/[\d,]+/.exec(words)?.[0].replaceAll(",", "") ?? 0);
  return words.startsWith("You and ") ? count + 1 : count;
}

/** "99+" beyond 99. */
export function unseenWords(unseen: number): string {
  if (unseen === 0) return "";
  return unseen > 99 ? "99+" : String(unseen);
}

export function inboxName(unseen: number): string {
  return unseen === 0 ? "Inbox" : `Inbox, ${unseenWords(unseen)} new`;
}

/** The accessible name must contain the visible text ("Waiting 12"). */
export function queueName(waiting: number): string {
  return `Waiting ${amount(waiting)}: questions for the author`;
}

export function casesName({ cases, appeals }: { cases: number; appeals: number }): string {
  const open = counted(cases, "open case", "open cases");
  const waiting = appeals > 0 ? ` and ${counted(appeals, "open appeal", "open appeals")}` : "";
  return `Cases ${amount(cases + appeals)}: ${open}${waiting}`;
}
