import type { SuggestedOrCare } from "@/lib/actions/found";
import { make } from "../make-element";
import { askFor } from "./ask";
import { groupsFor, sumUp } from "./list";

const PAUSE_MS = 100;

interface Begun {
  readonly signal: AbortSignal;
  /** Somebody typed while this code was loading. */
  readonly isTyping: boolean;
}

let combos = 0;

/** https://www.w3.org/WAI/ARIA/apg/patterns/combobox/: the focus stays in the field, and Enter without an option searches. */
export function suggestIn(field: HTMLInputElement, { signal, isTyping }: Begun): void {
  const { form } = field;
  if (!form || signal.aborted) return;
  const id = `suggestions-${++combos}`;
  const list = make("div", {
    id,
    class: "listbox",
    role: "listbox",
    "aria-label": "Suggestions",
    hidden: "",
  });
  const care = make("div", { id: `${id}-care`, class: "care-in-search", hidden: "" });
  const said = make("p", { class: "vh", role: "status" });
  form.append(list, care, said);
  signal.addEventListener("abort", () => [list, care, said].forEach((one) => one.remove()));

  let pause = 0;
  let request = new AbortController();
  let found: SuggestedOrCare | null = null;
  let country: string | undefined;
  let away = "";
  let stopCare: (() => void) | undefined;

  const options = () => [...list.querySelectorAll<HTMLAnchorElement>("[role=option]")];
  const active = () =>
    options().findIndex((option) => option.id === field.getAttribute("aria-activedescendant"));
  const isOpen = () => !list.hidden || !care.hidden;

  const goTo = (index: number) => {
    for (const [at, option] of options().entries())
      option.setAttribute("aria-selected", String(at === index));
    const chosen = options()[index];
    if (!chosen) return field.removeAttribute("aria-activedescendant");
    field.setAttribute("aria-activedescendant", chosen.id);
    chosen.scrollIntoView({ block: "nearest" });
  };
  const expand = (isExpanded: boolean) => {
    list.hidden = !isExpanded;
    field.setAttribute("aria-expanded", String(isExpanded));
    if (isExpanded) field.setAttribute("aria-controls", id);
    else for (const name of ["aria-controls", "aria-activedescendant"]) field.removeAttribute(name);
  };
  const stopAsking = () => {
    clearTimeout(pause);
    request.abort();
  };
  const close = () => {
    stopAsking();
    stopCare?.();
    stopCare = undefined;
    care.hidden = true;
    said.textContent = "";
    expand(false);
  };
  const draw = () => {
    if (!found) return;
    const fields = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
    list.replaceChildren(...groupsFor(found, field.value.trim(), `${form.action}?${fields}`));
    options().forEach((option, at) => {
      option.id = `${id}-${at}`;
    });
    goTo(-1);
  };
  const ask = async () => {
    stopAsking();
    request = new AbortController();
    const { signal: asking } = request;
    const answer = await askFor(field.value, { country, signal: asking });
    if (asking.aborted) return;
    found = answer;
    if (!answer) return close();
    if (answer.care) return showCare(answer.care);
    stopCare?.();
    care.hidden = true;
    draw();
    expand(true);
    said.textContent = sumUp(answer);
  };
  const showCare = async (notice: NonNullable<SuggestedOrCare["care"]>) => {
    expand(false);
    const { layTypedCare } = await import("./typed-care");
    if (notice.heading === away || found?.care !== notice) return;
    stopCare?.();
    stopCare = layTypedCare(care, notice, {
      choose(chosen) {
        country = chosen;
        void ask();
      },
      close() {
        away = notice.heading;
        field.focus();
        close();
      },
    });
    if (said.textContent !== notice.heading) said.textContent = notice.heading;
  };
  const typed = () => {
    clearTimeout(pause);
    if (!/[\p{L}\p{N}]/u.test(field.value)) return close();
    // Until the answer is there, the first option says what is typed now.
    if (!list.hidden) draw();
    pause = window.setTimeout(ask, PAUSE_MS);
  };
  const move = (by: 1 | -1) => {
    const places = options().length + 1;
    goTo(((active() + 1 + by + places) % places) - 1);
  };

  /** @returns whether the list used the key. */
  const press = (key: string): boolean => {
    const chosen = options()[active()];
    if (key === "Escape") {
      if (isOpen()) close();
      else if (field.value) field.value = "";
      else return false;
      return true;
    }
    if (list.hidden) {
      if (key !== "ArrowDown" || !/[\p{L}\p{N}]/u.test(field.value)) return false;
      void ask();
    } else if (key === "ArrowDown") move(1);
    else if (key === "ArrowUp") move(-1);
    else if (!chosen) return false;
    else if (key === "Home") goTo(0);
    else if (key === "End") goTo(options().length - 1);
    else if (key === "Enter") chosen.click();
    else return false;
    return true;
  };

  const heard = { signal };
  field.addEventListener("input", typed, heard);
  form.addEventListener("submit", close, heard);
  form.addEventListener(
    "keydown",
    (event) => {
      const { key, target, isComposing, ctrlKey, metaKey, altKey } = event;
      if (isComposing || ctrlKey || metaKey || altKey) return;
      if (target !== field && !(key === "Escape" && care.contains(target as Node))) return;
      if (target !== field) field.focus();
      if (press(key)) event.preventDefault();
    },
    heard,
  );
  form.addEventListener(
    "focusout",
    ({ relatedTarget }) => {
      if (relatedTarget === field || care.contains(relatedTarget as Node | null)) return;
      close();
    },
    heard,
  );
  // A press on an option leaves the focus in the field.
  list.addEventListener("mousedown", (event) => event.preventDefault(), heard);
  list.addEventListener("click", close, heard);
  care.addEventListener(
    "mousedown",
    (event) => {
      if (!(event.target as Element).closest("a, button, select, summary")) event.preventDefault();
    },
    heard,
  );
  if (isTyping) typed();
}
