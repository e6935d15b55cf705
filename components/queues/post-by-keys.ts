import type { KeyboardEvent } from "react";

/** Sends the form in an element by Ctrl and Enter, before an editor takes them for a new line. */
export function postByKeys(event: KeyboardEvent<HTMLElement>): void {
  const { key, ctrlKey, metaKey, nativeEvent, target } = event;
  if (key !== "Enter" || !(ctrlKey || metaKey) || nativeEvent.isComposing) return;
  if ((target as Element).closest("dialog")) return;
  event.preventDefault();
  event.stopPropagation();
  event.currentTarget.querySelector("form")?.requestSubmit();
}
