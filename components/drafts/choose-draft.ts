interface Question {
  readonly sentence: string;
  readonly other: string | null;
  readonly answers: readonly { readonly says: string; choose(): void }[];
}

/** Keeps both texts until the writer has chosen. */
export function askWhich(form: HTMLFormElement, { sentence, other, answers }: Question): void {
  form.querySelector(".draft-question")?.remove();
  const panel = element("div", "draft-question");
  const buttons = element("p", "acts");
  for (const { says, choose } of answers) {
    const button = element("button", "btn", says);
    button.type = "button";
    button.addEventListener("click", () => {
      panel.remove();
      choose();
    });
    buttons.append(button);
  }
  const asked = element("p", "", sentence);
  panel.append(asked, ...(other ? [otherText(other)] : []), buttons);
  // A screen reader announces a status only when its content changes.
  panel.setAttribute("role", "status");
  const state = form.querySelector("[data-draft-state]");
  if (state) state.before(panel);
  else form.prepend(panel);
}

function otherText(text: string): HTMLElement {
  const details = element("details");
  const read = element("pre", "", text);
  read.tabIndex = 0;
  details.append(element("summary", "", "Read the other text"), read);
  return details;
}

function element<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, className = "", text = "") {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}
