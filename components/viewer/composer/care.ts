import { careElement } from "@/components/care/care-element";
import { type LookedUp, lookUp } from "@/components/care/look-up";
import { hearNotice } from "@/components/care/notice-listener";
import { readFields, wordsOf } from "@/components/drafts/fields";
import type { CareShown } from "@/lib/actions/care";
import { make } from "../make-element";

const PAUSE_MS = 350;

/** Below the words and above the button, so that nothing above moves. */
export function careFor(form: HTMLFormElement, said: HTMLElement, place: HTMLElement): () => void {
  let pause = 0;
  let request = new AbortController();
  let country: string | undefined;
  let shown = "";
  let away = "";
  let stopHearing: (() => void) | undefined;

  const clear = () => {
    stopHearing?.();
    stopHearing = undefined;
    place.replaceChildren();
    said.textContent = "";
    shown = "";
  };
  const ask = async () => {
    request.abort();
    request = new AbortController();
    const { signal } = request;
    const words = wordsOf(readFields(form));
    const found = words.trim() === "" ? NOTHING : await lookUp(words, { limit: 0, country, signal });
    if (found && !signal.aborted) show(found);
  };
  const show = ({ care, quiet }: LookedUp) => {
    if (care && care.heading !== away) return showNotice(care);
    clear();
    if (quiet) place.append(quietLine(quiet));
  };
  const showNotice = (care: CareShown) => {
    const print = `${care.heading} ${care.chosen}`;
    if (print === shown) return;
    const choosing = place.contains(document.activeElement);
    clear();
    shown = print;
    place.append(careElement(care, care, { level: 3, closable: true }));
    if (choosing) place.querySelector("select")?.focus();
    said.textContent = care.heading;
    stopHearing = hearNotice(place, {
      choose(chosen) {
        country = chosen;
        void ask();
      },
      close() {
        away = care.heading;
        clear();
        form.querySelector<HTMLElement>("[data-post]")?.focus();
      },
    });
  };
  const typed = () => {
    clearTimeout(pause);
    pause = window.setTimeout(ask, PAUSE_MS);
  };
  form.addEventListener("input", typed);
  // A draft may have filled the form already.
  typed();
  return () => {
    clearTimeout(pause);
    request.abort();
    form.removeEventListener("input", typed);
    clear();
  };
}

const NOTHING: LookedUp = { care: null, quiet: null, answers: [], help: null };

function quietLine({ text, linkText, href }: NonNullable<LookedUp["quiet"]>): HTMLElement {
  const link = make("a", { href, target: "_blank", rel: "noopener noreferrer" }, linkText);
  return make("p", { class: "quiet-link" }, `${text} `, link);
}
