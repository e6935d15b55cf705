import type { Editor } from "@tiptap/core";
import { element } from "./element";
import { icon } from "./icon";
import { type Tool, toolsFor } from "./tools";

/** One tab stop; arrow keys move between the buttons (ARIA toolbar pattern). */
export function toolbarFor(editor: Editor, kind: "comment" | "thread"): HTMLElement {
  const groups = toolsFor(kind).map((tools) =>
    tools.map((tool) => ({ tool, button: buttonFor(tool, editor) })),
  );
  const all = groups.flat();
  const bar = element("div", { className: "tools", role: "toolbar", ariaLabel: "Formatting" });
  const boxes = groups.map((group) => element("div", {}, ...group.map(({ button }) => button)));
  bar.append(...boxes);

  const stopAt = (stop: HTMLButtonElement) => {
    for (const { button } of all) button.tabIndex = button === stop ? 0 : -1;
  };
  bar.addEventListener("focusin", ({ target }) => stopAt(target as HTMLButtonElement));
  bar.addEventListener("keydown", (event) => {
    const buttons = all.map(({ button }) => button).filter(({ hidden }) => !hidden);
    const next = nextOf(buttons, event);
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
  // Keeps the caret, and a phone's keyboard.
  bar.addEventListener("pointerdown", (event) => event.preventDefault());
  bar.addEventListener("mousedown", (event) => event.preventDefault());

  const tell = () => {
    for (const { tool, button } of all) {
      if (tool.shown) button.hidden = !tool.shown(editor);
      if (tool.on) {
        const on = tool.on(editor);
        button.ariaPressed = String(on);
        button.title = on ? `${titleOf(tool)}: on` : titleOf(tool);
      }
      if (tool.possible) button.ariaDisabled = String(!tool.possible(editor));
    }
    boxes.forEach((box, at) => {
      box.hidden = groups[at]?.every(({ button }) => button.hidden) ?? false;
    });
    const stop = all.find(({ button }) => button.tabIndex === 0);
    if (stop?.button.hidden && all[0]) stopAt(all[0].button);
  };
  editor.on("transaction", tell);
  tell();
  if (all[0]) stopAt(all[0].button);
  return bar;
}

function buttonFor(tool: Tool, editor: Editor): HTMLButtonElement {
  const button = element(
    "button",
    { type: "button", ariaLabel: tool.name, title: titleOf(tool) },
    icon(tool.icon),
  );
  button.addEventListener("click", () => {
    if (button.ariaDisabled !== "true") tool.run(editor);
  });
  return button;
}

function titleOf({ name, keys }: Tool): string {
  return keys ? `${name} (${inWords(keys)})` : name;
}

function nextOf(buttons: HTMLButtonElement[], { key, target }: KeyboardEvent): HTMLButtonElement | undefined {
  const at = buttons.indexOf(target as HTMLButtonElement);
  const step = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[key];
  return step === undefined ? undefined : buttons.at(step % buttons.length);
}

function inWords(keys: string): string {
  const apple = /Mac|iPhone|iPad/.test(navigator.platform);
  return keys
    .replace("Mod", apple ? "⌘" : "Ctrl")
    .replace("Alt", apple ? "⌥" : "Alt")
    .split("-")
    .map((key) => (key.length === 1 ? key.toUpperCase() : key))
    .join("+");
}
