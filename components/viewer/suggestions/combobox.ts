import type { SuggestedOrCare } from "@/lib/actions/found";
import { askFor } from "./ask";
import { Popup } from "./popup";

const PAUSE_MS = 100;
const HAS_WORD = /[\p{L}\p{N}]/u;

interface Begun {
  readonly signal: AbortSignal;
  /** Somebody typed while this code was loading. */
  readonly isTyping: boolean;
}

/** https://www.w3.org/WAI/ARIA/apg/patterns/combobox/. Enter without an option searches, as the form does without script. */
export function suggestIn(field: HTMLInputElement, { signal, isTyping }: Begun): void {
  const { form } = field;
  if (!form || signal.aborted) return;
  const popup = new Popup(field, form);
  const asker = askerOf(field, form, popup);
  signal.addEventListener("abort", () => popup.remove());

  const heard = { signal };
  field.addEventListener("input", asker.typed, heard);
  form.addEventListener("submit", asker.close, heard);
  form.addEventListener(
    "focusout",
    ({ relatedTarget }) => {
      if (relatedTarget !== field && !popup.care.contains(relatedTarget as Node | null)) asker.close();
    },
    heard,
  );
  form.addEventListener(
    "keydown",
    (event) => {
      const { key, target, isComposing, ctrlKey, metaKey, altKey } = event;
      if (isComposing || ctrlKey || metaKey || altKey) return;
      const inCare = popup.care.contains(target as Node);
      if (target !== field && !(inCare && key === "Escape")) return;
      if (inCare) field.focus();
      if (press(key)) event.preventDefault();
    },
    heard,
  );
  if (isTyping) asker.typed();

  /** @returns whether the key was for the list. */
  function press(key: string): boolean {
    if (key === "Escape") {
      const isUsed = popup.isOpen || field.value !== "";
      if (popup.isOpen) asker.close();
      else field.value = "";
      return isUsed;
    }
    if (!popup.hasList) {
      if (key !== "ArrowDown" || !HAS_WORD.test(field.value)) return false;
      void asker.ask();
    } else if (key === "ArrowDown") popup.move(1);
    else if (key === "ArrowUp") popup.move(-1);
    else if (!popup.chosen) return false;
    else if (key === "Home") popup.goToEnd("first");
    else if (key === "End") popup.goToEnd("last");
    else if (key === "Enter") popup.chosen.click();
    else return false;
    return true;
  }
}

function askerOf(field: HTMLInputElement, form: HTMLFormElement, popup: Popup) {
  let pause = 0;
  // The next request aborts this one, so that a slow answer never replaces a newer one.
  let request = new AbortController();
  let found: SuggestedOrCare | null = null;
  let country: string | undefined;
  let dismissed = "";
  let stopCare: (() => void) | undefined;

  const stop = () => {
    clearTimeout(pause);
    request.abort();
    stopCare?.();
    stopCare = undefined;
  };
  const close = () => {
    stop();
    popup.close();
  };
  const draw = () => {
    const fields = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
    if (found) popup.show(found, field.value.trim(), `${form.action}?${new URLSearchParams(fields)}`);
  };
  const ask = async () => {
    clearTimeout(pause);
    request.abort();
    request = new AbortController();
    const { signal } = request;
    const answer = await askFor(field.value, { country, signal });
    if (signal.aborted) return;
    found = answer;
    if (answer?.care) return showCare(answer.care, signal);
    if (!answer) return close();
    stopCare?.();
    stopCare = undefined;
    draw();
  };
  const showCare = async (care: NonNullable<SuggestedOrCare["care"]>, signal: AbortSignal) => {
    if (care.heading === dismissed) return close();
    const { layTypedCare } = await import("./typed-care");
    if (signal.aborted) return;
    stopCare?.();
    popup.showCare(care.heading);
    stopCare = layTypedCare(popup.care, care, {
      choose(chosen) {
        country = chosen;
        void ask();
      },
      close() {
        dismissed = care.heading;
        field.focus();
        close();
      },
    });
  };
  const typed = () => {
    clearTimeout(pause);
    if (!HAS_WORD.test(field.value)) return close();
    // Until the answer is there, the first option says what is typed now.
    if (popup.hasList) draw();
    pause = window.setTimeout(ask, PAUSE_MS);
  };
  return { ask, close, typed };
}
