import { areShortcutsOn } from "./shortcuts";

const WRITING = "input, textarea, select, dialog, [contenteditable], rich-editor";

/** Whether a key was pressed as a shortcut: alone, outside of fields, and not switched off. */
export function isForPage(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey)
    return false;
  return !(event.target as Element).closest(WRITING) && areShortcutsOn();
}

/** "/" goes to the search, on every page. */
export function hearSearchKey(): () => void {
  const hearing = new AbortController();
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "/" || !isForPage(event)) return;
      event.preventDefault();
      goToSearch();
    },
    { signal: hearing.signal },
  );
  return () => hearing.abort();
}

/** The field of the page, otherwise that of the header; on a phone the page of the search. */
function goToSearch(): void {
  const fields = document.querySelectorAll<HTMLInputElement>(".find input[type=search]");
  const field = [...fields].reverse().find((one) => one.checkVisibility());
  if (field) field.select();
  else document.querySelector<HTMLAnchorElement>(".find-link")?.click();
}
