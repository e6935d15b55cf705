import { element } from "./element";

export interface Person {
  readonly handle: string;
  readonly name: string | null;
}

let lists = 0;

/** A listbox as in the ARIA combobox pattern: the focus stays in the text. */
export class PeopleList {
  readonly box = element("ul", {
    id: `people-${++lists}`,
    role: "listbox",
    className: "people",
    hidden: true,
  });
  private people: Person[] = [];
  private at = 0;

  constructor(
    private readonly text: HTMLElement,
    private readonly choose: (person: Person) => void,
  ) {
    this.box.ariaLabel = "People to mention";
    // Keeps the caret in the text.
    this.box.addEventListener("pointerdown", (event) => event.preventDefault());
    this.box.addEventListener("mousedown", (event) => event.preventDefault());
    this.box.addEventListener("click", ({ target }) => {
      const index = [...this.box.children].findIndex((option) => option.contains(target as Node));
      if (this.people[index]) choose(this.people[index]);
    });
  }

  show(people: Person[], caret: { left: number; top: number; bottom: number }): void {
    this.people = people;
    if (people.length === 0) {
      this.hide();
      return;
    }
    this.box.replaceChildren(...people.map((person, index) => this.option(person, index)));
    this.box.hidden = false;
    this.place(caret);
    this.text.setAttribute("aria-controls", this.box.id);
    this.text.setAttribute("aria-autocomplete", "list");
    this.goTo(0);
  }

  hide(): void {
    this.box.hidden = true;
    for (const name of ["aria-controls", "aria-autocomplete", "aria-activedescendant"])
      this.text.removeAttribute(name);
  }

  /** @returns whether the list used the key. */
  press(key: string): boolean {
    const chosen = this.people[this.at];
    if (this.box.hidden || !chosen) return false;
    if (key === "ArrowDown") this.goTo((this.at + 1) % this.people.length);
    else if (key === "ArrowUp") this.goTo((this.at - 1 + this.people.length) % this.people.length);
    else if (key === "Enter" || key === "Tab") this.choose(chosen);
    else return false;
    return true;
  }

  private option({ handle, name }: Person, index: number): HTMLLIElement {
    const option = element(
      "li",
      { id: `${this.box.id}-${index}`, role: "option" },
      element("b", {}, `@${handle}`),
    );
    if (name && name !== handle) option.append(" ", name);
    return option;
  }

  private goTo(index: number): void {
    this.at = index;
    [...this.box.children].forEach((option, at) => {
      option.ariaSelected = String(at === index);
      if (at !== index) return;
      option.scrollIntoView({ block: "nearest" });
      this.text.setAttribute("aria-activedescendant", option.id);
    });
  }

  private place({ left, top, bottom }: { left: number; top: number; bottom: number }): void {
    const { offsetHeight, offsetWidth, parentElement } = this.box;
    const frame = parentElement?.getBoundingClientRect() ?? new DOMRect();
    const room = innerHeight - bottom > offsetHeight + 8 || top < offsetHeight + 8;
    this.box.style.insetBlockStart = `${(room ? bottom + 4 : top - offsetHeight - 4) - frame.top}px`;
    this.box.style.insetInlineStart = `${Math.max(0, Math.min(left - frame.left, frame.width - offsetWidth))}px`;
  }
}
