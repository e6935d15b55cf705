import { type KeyLines, THREAD_KEYS } from "./key-lines";
import { make } from "./make-element";
import { areShortcutsOn, switchShortcuts } from "./shortcuts";

export function openSheet(lines: KeyLines = THREAD_KEYS): void {
  if (document.querySelector(".sheet[open]")) return;
  const keysOn = make("input", { type: "checkbox", id: "shortcuts-on" });
  keysOn.checked = areShortcutsOn();
  keysOn.addEventListener("change", () => switchShortcuts(keysOn.checked));
  const close = make("button", { type: "button", class: "btn", autofocus: "" }, "Close");
  const sheet = make(
    "dialog",
    { class: "sheet", "aria-labelledby": "sheet-title" },
    make("h2", { id: "sheet-title" }, "Keyboard shortcuts"),
    make("dl", {}, ...lines.map(([keys, does]) => line(keys, does))),
    make("div", { class: "acts" }, make("label", {}, keysOn, "Use shortcuts in this browser"), close),
  );
  close.addEventListener("click", () => sheet.close());
  sheet.addEventListener("click", ({ target }) => target === sheet && sheet.close());
  sheet.addEventListener("close", () => sheet.remove());
  document.body.append(sheet);
  sheet.showModal();
}

function line(keys: readonly string[], does: string): HTMLElement {
  const caps = keys.map((key) => make("kbd", {}, key));
  return make("div", {}, make("dt", {}, ...caps), make("dd", {}, does));
}
