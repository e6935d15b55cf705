import { QUEUE_KEYS } from "../viewer/key-lines";
import { openSheet } from "../viewer/key-sheet";
import { say } from "../viewer/notices";
import { currentRow, startOf } from "./rows";
import { TOGETHER } from "./together-form";

const ELSEWHERE = "Go to a question first, by j or k.";

/** Does what a key means by what stands on the page for it. @returns "pointing" where a row opens to be pointed on from. */
export function press(key: string): "pointing" | undefined {
  switch (key) {
    case "j":
      step(1);
      break;
    case "k":
      step(-1);
      break;
    case "?":
      openSheet(QUEUE_KEYS);
      break;
    case "u":
      click(document.querySelector('[data-key="u"]'), "There is nothing to undo.");
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

function step(by: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>(".asks")];
  const current = currentRow();
  const next = current ? rows[rows.indexOf(current) + by] : rows.at(by > 0 ? 0 : -1);
  if (!next) {
    say(by > 0 ? "This is the last question on this page." : "This is the first question on this page.");
    return;
  }
  startOf(next)?.focus({ preventScroll: true });
  next.scrollIntoView({ block: next.offsetHeight < innerHeight * 0.7 ? "nearest" : "start" });
}

function clickInRow(key: string): void {
  const row = currentRow();
  click(row?.querySelector(`[data-key="${key}"]`), row ? "That cannot be done here." : ELSEWHERE);
}

function click(button: HTMLElement | null | undefined, otherwise: string): void {
  if (button) button.click();
  else say(otherwise);
}

const together = () => document.getElementById(TOGETHER) as HTMLFormElement | null;
const chosen = () => document.querySelectorAll(".pick :checked");

function choose(): void {
  clickInRow("x");
  if (currentRow()?.querySelector(".pick")) say(`${chosen().length} chosen.`);
}

/** To the earlier answers, one after the other; a closed row is opened for it. */
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
    say("Nothing was found to point to. Look for another answer.");
  }
  return undefined;
}
