import { replies } from "./ask-viewer";
import { areShortcutsOn } from "./shortcuts";

const KEYS = "jknpurqhatmfscx?";
const WRITING = "input, textarea, select, dialog, [contenteditable], rich-editor";

/** One promise for all presses, so that they run in order. */
let keys: Promise<typeof import("./keys")> | undefined;
const forget = () => {
  keys = undefined;
};

/** Loads the code for keys with the first key. */
export function hearKeys(): void {
  if (!replies()) return;
  document.addEventListener("keydown", (event) => {
    const { key, target } = event;
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (key.length !== 1 || !KEYS.includes(key)) return;
    if ((target as Element).closest(WRITING) || !areShortcutsOn()) return;
    event.preventDefault();
    keys ??= import("./keys");
    keys.then(({ press }) => press(key)).catch(forget);
  });
}
