import { useEffect } from "react";
import { areShortcutsOn } from "../viewer/shortcuts";

export const WRITING = "input:not([type=checkbox]), textarea, select, dialog, [contenteditable], rich-editor";

/** Only outside of fields. `press` must not change between renders. */
export function useKeys(keys: string, press: (key: string) => void): void {
  useEffect(() => {
    function heard(event: KeyboardEvent): void {
      const { key, target } = event;
      if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey)
        return;
      if (key.length !== 1 || !keys.includes(key) || !areShortcutsOn()) return;
      if ((target as Element).closest(WRITING)) return;
      event.preventDefault();
      press(key);
    }
    document.addEventListener("keydown", heard);
    return () => document.removeEventListener("keydown", heard);
  }, [keys, press]);
}
