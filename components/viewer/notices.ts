import { make } from "./make";

const SHOWN_MS = 5_000;

/** Where what the island has to say lies over the foot of the page. */
export function notices(): HTMLElement {
  const found = document.querySelector<HTMLElement>(".notices");
  if (found) return found;
  const place = make("div", { class: "notices" });
  document.body.append(place);
  return place;
}

let said: HTMLElement | undefined;

/** What was said is not so any more. */
export function unsay(): void {
  said?.remove();
}

/** Says one sentence, politely, and takes it back after a while. */
export function say(words: string): void {
  unsay();
  const toast = make("output", { class: "toast" });
  notices().append(toast);
  said = toast;
  // A screen reader reads what changes in a place that it knows already.
  setTimeout(() => toast.append(words), 50);
  setTimeout(() => toast.remove(), SHOWN_MS + words.length * 40);
}
