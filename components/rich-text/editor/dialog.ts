import { element } from "./element";

interface Question {
  readonly title: string;
  readonly parts: HTMLElement[];
  /** What its buttons say, the one that agrees first: the Enter key presses that one. Each is the answer it gives. */
  readonly buttons: readonly string[];
  /** What is wrong with the answer, and where: that is said, and the dialog stays. */
  wrong?(answer: string): { sentence: string; at: HTMLElement } | undefined;
}

let dialogs = 0;

/** A small modal form. Closed by Escape, it answers with nothing; the browser gives the focus back. */
export function ask({ title, parts, buttons, wrong }: Question): Promise<string> {
  const heading = element("h2", { id: `ask-${++dialogs}`, textContent: title });
  const error = element("p", { className: "error", id: `${heading.id}-error`, role: "alert" });
  const send = element("div", { className: "send" }, ...buttons.map(button));
  const form = element("form", { method: "dialog", noValidate: true }, heading, ...parts, error, send);
  const dialog = element("dialog", { className: "ask" }, form);
  dialog.setAttribute("aria-labelledby", heading.id);
  form.addEventListener("submit", (event) => {
    // It stands beside the page's form, but it is not that form which was sent.
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

/** A control with its label, and a hint between them. */
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
