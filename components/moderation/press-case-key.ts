import { clickKey, currentRow, stepRow } from "../queues/rows";
import { CASE_KEYS } from "../viewer/key-lines";
import { openSheet } from "../viewer/key-sheet";
import { say } from "../viewer/notices";

const ENDS = { first: "This is the first case on this page.", last: "This is the last case on this page." };

export const DECIDING = "deciding";

const WAYS: Record<string, () => void> = {
  j: () => stepRow(1, ENDS),
  k: () => stepRow(-1, ENDS),
  t: take,
  d: decide,
  n: () => clickKey(document, "n", "No other case waits."),
  q: () => clickKey(document, "q", "This is the queue."),
  u: () => clickKey(document, "u", "There is nothing to undo."),
  l: () => clickKey(document, "l", "Nothing is new in the queue."),
  "?": () => openSheet(CASE_KEYS),
};

export const KEYS = Object.keys(WAYS).join("");

/** Finds what a key does on the page itself, the queue or one case. */
export function press(key: string): void {
  WAYS[key]?.();
}

function take(): void {
  const row = currentRow();
  if (!row && document.querySelector(".queue-row")) say("Go to a case first, by j or k.");
  else clickKey(row ?? document, "t", "It cannot be taken: see who has it.");
}

function decide(): void {
  const form = document.getElementById(DECIDING);
  const choices = [...(form?.querySelectorAll<HTMLInputElement>('[name="kind"]') ?? [])];
  const goOn = choices.find(({ checked }) => checked) ?? choices[0];
  goOn?.focus({ preventScroll: true });
  if (goOn) form?.scrollIntoView({ block: "start" });
  else say("There is nothing to decide here.");
}
