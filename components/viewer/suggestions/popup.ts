import type { SuggestedOrCare } from "@/lib/actions/found";
import { make } from "../make-element";
import { groupsFor, sumUp } from "./list";

let popups = 0;

/** The list under a field, or the care notice in its place. The focus stays in the field. */
export class Popup {
  readonly care: HTMLElement;
  private readonly list: HTMLElement;
  private readonly said = make("p", { class: "vh", role: "status" });
  private options: HTMLAnchorElement[] = [];

  constructor(
    private readonly field: HTMLInputElement,
    form: HTMLFormElement,
  ) {
    const id = `suggestions-${++popups}`;
    this.list = make("div", {
      id,
      class: "listbox",
      role: "listbox",
      "aria-label": "Suggestions",
      hidden: "",
    });
    this.care = make("div", { id: `${id}-care`, class: "care-in-search", hidden: "" });
    form.append(this.list, this.care, this.said);
    // A press on an option leaves the focus in the field.
    this.list.addEventListener("mousedown", (event) => event.preventDefault());
    this.list.addEventListener("click", () => this.close());
    this.care.addEventListener("mousedown", (event) => {
      if (!(event.target as Element).closest("a, button, select, summary")) event.preventDefault();
    });
  }

  get isOpen(): boolean {
    return !this.list.hidden || !this.care.hidden;
  }

  get hasList(): boolean {
    return !this.list.hidden;
  }

  get chosen(): HTMLAnchorElement | undefined {
    return this.options[this.at];
  }

  /** `search` is the address of the results. */
  show(found: SuggestedOrCare, typed: string, search: string): void {
    this.list.replaceChildren(...groupsFor(found, typed, search));
    this.options = [...this.list.querySelectorAll<HTMLAnchorElement>("[role=option]")];
    for (const [at, option] of this.options.entries()) option.id = `${this.list.id}-${at}`;
    this.goTo(-1);
    this.care.hidden = true;
    this.expand(true);
    this.say(sumUp(found));
  }

  showCare(heading: string): void {
    this.expand(false);
    this.care.hidden = false;
    this.say(heading);
  }

  close(): void {
    this.care.hidden = true;
    this.expand(false);
    this.say("");
  }

  /** One option further, through the field itself at both ends. */
  move(by: 1 | -1): void {
    const places = this.options.length + 1;
    this.goTo(((this.at + 1 + by + places) % places) - 1);
  }

  goToEnd(end: "first" | "last"): void {
    this.goTo(end === "first" ? 0 : this.options.length - 1);
  }

  remove(): void {
    for (const part of [this.list, this.care, this.said]) part.remove();
  }

  private get at(): number {
    const active = this.field.getAttribute("aria-activedescendant");
    return this.options.findIndex(({ id }) => id === active);
  }

  private goTo(index: number): void {
    for (const [at, option] of this.options.entries())
      option.setAttribute("aria-selected", String(at === index));
    const chosen = this.options[index];
    if (chosen) this.field.setAttribute("aria-activedescendant", chosen.id);
    else this.field.removeAttribute("aria-activedescendant");
    chosen?.scrollIntoView({ block: "nearest" });
  }

  private expand(isExpanded: boolean): void {
    this.list.hidden = !isExpanded;
    this.field.setAttribute("aria-expanded", String(isExpanded));
    if (isExpanded) this.field.setAttribute("aria-controls", this.list.id);
    else for (const name of ["aria-controls", "aria-activedescendant"]) this.field.removeAttribute(name);
  }

  /** Not twice: a screen reader would repeat it with each letter. */
  private say(words: string): void {
    if (this.said.textContent !== words) this.said.textContent = words;
  }
}
