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
  x: choose,
  d: decide,
  n: () => clickKey(document, "n", "There is no other open case."),
  q: () => clickKey(document, "q", "You are already in the queue."),
  u: () => clickKey(document, "u", "There is nothing to undo."),
  l: () => clickKey(document, "l", "There are no new cases."),
  "?": () => openSheet(CASE_KEYS),
};

export const KEYS = Object.keys(WAYS).join("");

/** Finds what a key does on the page itself, the queue or one case. */
export function press(key: string): void {
  WAYS[key]?.();
}

function take(): void {
  const row = currentRow();
  if (!row && document.querySelector(".queue-row")) say("Press j or k to go to a case first.");
  else clickKey(row ?? document, "t", "You cannot take this case. Another moderator has it.");
}

function choose(): void {
  clickKey(currentRow(), "x", "Press j or k to go to a case first.");
}

function decide(): void {
  const form = document.getElementById(DECIDING);
  const choices = [...(form?.querySelectorAll<HTMLInputElement>('[name="kind"]') ?? [])];
  const goOn = choices.find(({ checked }) => checked) ?? choices[0];
  goOn?.focus({ preventScroll: true });
  if (goOn) form?.scrollIntoView({ block: "start" });
  else say("There is nothing to decide here.");
}
