import { amount } from "./words";

/** What the buttons say, on the server and after a press; the count only where there is one. */
export function helpfulWords(count: number): string {
  return count > 0 ? `Helpful ${amount(count)}` : "Helpful";
}

/** Whoever asked has the question, so it is never nobody. */
export function waitingWords(count: number): string {
  return `${amount(count)} ${count === 1 ? "has" : "have"} this question · me too`;
}
