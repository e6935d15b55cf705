import type { KeyboardEvent } from "react";

/** Must run before the editor, which would add a line for Ctrl+Enter. */
export function postByKeys(event: KeyboardEvent<HTMLElement>): void {
  const { key, ctrlKey, metaKey, nativeEvent, target } = event;
  if (key !== "Enter" || !(ctrlKey || metaKey) || nativeEvent.isComposing) return;
  if ((target as Element).closest("dialog")) return;
  event.preventDefault();
  event.stopPropagation();
  event.currentTarget.querySelector("form")?.requestSubmit();
}
