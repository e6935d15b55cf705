import { replies } from "./ask-viewer";
import { hearSearchKey, isForPage } from "./search-key";

const KEYS = "jknpurqhatmfscx?";

/** One promise for all presses, so that they run in order. */
let keys: Promise<typeof import("./keys")> | undefined;
const forget = () => {
  keys = undefined;
};

/** Loads the code for the keys of a thread with the first key. */
export function hearKeys(): void {
  hearSearchKey();
  if (!replies()) return;
  document.addEventListener("keydown", (event) => {
    const { key } = event;
    if (key.length !== 1 || !KEYS.includes(key) || !isForPage(event)) return;
    event.preventDefault();
    keys ??= import("./keys");
    keys.then(({ press }) => press(key)).catch(forget);
  });
}
