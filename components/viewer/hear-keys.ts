import { replies } from "./ask-viewer";
import { areShortcutsOn } from "./shortcuts";

const KEYS = "jknpurqhatmfscx?";
const WRITING = "input, textarea, select, dialog, [contenteditable], rich-editor";

/** One promise for all presses: they are carried out in the order they were pressed. */
let keys: Promise<typeof import("./keys")> | undefined;
const forget = () => {
  keys = undefined;
};

/** Loads what the keys do when the first of them is pressed: on the page of a thread, outside of any field. */
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
