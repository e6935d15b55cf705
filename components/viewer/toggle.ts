import { countInWords, TOGGLES, type ToggleWords } from "../ui/mark-words";
import { make } from "./make-element";

type Words = (count: number, pressed: boolean) => ToggleWords;

export const HELPFUL = "/api/helpful";

export const wayOf = (button: HTMLButtonElement) => button.getAttribute("formaction") ?? HELPFUL;

/** The words may be in an element that reserves room for both states. */
const placeIn = (button: HTMLButtonElement) => button.querySelector<HTMLElement>(".words");

export function countIn(button: HTMLButtonElement): number {
  return countInWords((placeIn(button) ?? button).textContent ?? "");
}

/** Says in words whether the toggle is pressed. */
export function showToggle(button: HTMLButtonElement, pressed: boolean, count = countIn(button)): void {
  const wordsIn: Words | undefined = (TOGGLES as Record<string, Words>)[wayOf(button)];
  if (!wordsIn) return;
  const { shown, aloud } = wordsIn(count, pressed);
  const place = placeIn(button);
  // The words of a pressed mark are shorter.
  if (!place && pressed) button.style.minInlineSize = `${button.offsetWidth}px`;
  button.ariaPressed = String(pressed);
  if (place) place.dataset.other = wordsIn(count, !pressed).shown;
  const icons = place ? [] : button.querySelectorAll("svg");
  (place ?? button).replaceChildren(
    ...icons,
    shown,
    ...(aloud ? [make("span", { class: "vh" }, aloud)] : []),
  );
}

/** Toggles whose press is on its way to the server. */
export const sending = new WeakSet<HTMLButtonElement>();

/** Shows what the server said before a press, unless there was a press meanwhile. */
export function layToggle(button: HTMLButtonElement, pressed: boolean): void {
  if (!sending.has(button)) showToggle(button, pressed);
}
