import { clickKey, currentRow, stepRow } from "../queues/rows";
import { QUEUE_KEYS } from "../viewer/key-lines";
import { openSheet } from "../viewer/key-sheet";
import { say } from "../viewer/notices";
import { TOGETHER } from "./together-form";

const ELSEWHERE = "Press j or k to go to a question first.";
const ENDS = {
  first: "This is the first question on this page.",
  last: "This is the last question on this page.",
};

/** Finds what a key does on the page itself. @returns "pointing" if a row opens to point to an earlier answer. */
export function press(key: string): "pointing" | undefined {
  switch (key) {
    case "j":
      stepRow(1, ENDS);
      break;
    case "k":
      stepRow(-1, ENDS);
      break;
    case "?":
      openSheet(QUEUE_KEYS);
      break;
    case "u":
      clickKey(document, "u", "There is nothing to undo.");
      break;
    case "a":
      if (chosen().length > 0) together()?.requestSubmit();
      else clickInRow("a");
      break;
    case "x":
      choose();
      break;
    case "p":
      return point();
    default:
      clickInRow(key);
  }
  return undefined;
}

function clickInRow(key: string): void {
  const row = currentRow();
  clickKey(row, key, row ? "This key does nothing for this question." : ELSEWHERE);
}

const together = () => document.getElementById(TOGETHER) as HTMLFormElement | null;
const chosen = () => document.querySelectorAll(".pick :checked");

function choose(): void {
  clickInRow("x");
  if (currentRow()?.querySelector(".pick")) say(`${chosen().length} chosen.`);
}

function point(): "pointing" | undefined {
  const row = currentRow();
  if (!row?.matches(".open")) {
    clickInRow("a");
    return "pointing";
  }
  const earlier = [...row.querySelectorAll<HTMLElement>('[data-key="p"]')];
  const next = earlier[earlier.indexOf(document.activeElement as HTMLElement) + 1] ?? earlier[0];
  if (next) next.focus();
  else {
    row.querySelector<HTMLElement>("#find")?.focus();
    say("No earlier answer was found. Search for another one.");
  }
  return undefined;
}
