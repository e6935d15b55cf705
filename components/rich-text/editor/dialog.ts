import { element } from "./element";

interface Question {
  readonly title: string;
  readonly parts: HTMLElement[];
  /** The Enter key presses the first one. Each label is also the answer. */
  readonly buttons: readonly string[];
  /** An error keeps the dialog open. */
  wrong?(answer: string): { sentence: string; at: HTMLElement } | undefined;
}

let dialogs = 0;

/** Resolves with "" on Escape. The browser restores the focus. */
export function ask({ title, parts, buttons, wrong }: Question): Promise<string> {
  const heading = element("h2", { id: `ask-${++dialogs}`, textContent: title });
  const error = element("p", { className: "error", id: `${heading.id}-error`, role: "alert" });
  const send = element("div", { className: "send" }, ...buttons.map(button));
  const form = element("form", { method: "dialog", noValidate: true }, heading, ...parts, error, send);
  const dialog = element("dialog", { className: "ask" }, form);
  dialog.setAttribute("aria-labelledby", heading.id);
  form.addEventListener("submit", (event) => {
    // React would treat the event as one of the page's own form.
    event.stopPropagation();
    const found = wrong?.((event.submitter as HTMLButtonElement).value);
    if (!found) return;
    event.preventDefault();
    error.textContent = found.sentence;
    found.at.setAttribute("aria-describedby", error.id);
    found.at.ariaInvalid = "true";
    found.at.focus();
  });
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue);
    });
  });
}

function button(answer: string, index: number): HTMLButtonElement {
  return element("button", {
    className: index === 0 ? "btn go" : "btn",
    value: answer,
    textContent: answer,
  });
}

export function field(
  label: string,
  control: HTMLInputElement | HTMLTextAreaElement,
  hint?: string,
): HTMLElement {
  control.id = `ask-${++dialogs}`;
  control.className = "typed";
  const words = element("label", { htmlFor: control.id, textContent: label });
  return element(
    "div",
    { className: "field" },
    words,
    ...(hint ? [element("p", { className: "hint" }, hint)] : []),
    control,
  );
}
