const FOCUSABLE =
  "button:not([disabled], [tabindex='-1']), a[href], input:not([type=hidden]), textarea, [contenteditable=true]";

/** On a phone the form covers the page, so Tab must stay in the form. */
export function keepFocus(event: KeyboardEvent, box: HTMLElement): void {
  if (event.key !== "Tab" || getComputedStyle(box).position !== "fixed") return;
  const stops = [...box.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((stop) => stop.checkVisibility());
  const [first, last] = [stops[0], stops.at(-1)];
  const leaves = document.activeElement === (event.shiftKey ? first : last);
  if (!leaves) return;
  event.preventDefault();
  (event.shiftKey ? last : first)?.focus();
}
