import { amount, counted } from "./words";

/** What the buttons say, on the server and after a press; the count only where there is one. */
export function helpfulWords(count: number): string {
  return count > 0 ? `Helpful ${amount(count)}` : "Helpful";
}

/** Whoever asked has the question, so it is never nobody. */
export function waitingWords(count: number): string {
  return `${amount(count)} ${count === 1 ? "has" : "have"} this question · me too`;
}

/** The number on the way to the inbox; beyond 99 it is many. */
export function unseenWords(unseen: number): string {
  if (unseen === 0) return "";
  return unseen > 99 ? "99+" : String(unseen);
}

export function inboxName(unseen: number): string {
  return unseen === 0 ? "Inbox" : `Inbox, ${unseenWords(unseen)} new`;
}

/** The way to the author's queue; what is seen of it ("Waiting 12") is in the name. */
export function queueName(waiting: number): string {
  return `Waiting ${amount(waiting)}: questions for the author`;
}

/** The way to the queue of cases, for those who keep order. */
export function casesName({ cases, appeals }: { cases: number; appeals: number }): string {
  const open = counted(cases, "open case", "open cases");
  const waiting = appeals > 0 ? ` and ${counted(appeals, "open appeal", "open appeals")}` : "";
  return `Cases ${amount(cases + appeals)}: ${open}${waiting}`;
}
