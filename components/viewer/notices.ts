import { make } from "./make-element";

const SHOWN_MS = 5_000;

export function notices(): HTMLElement {
  const found = document.querySelector<HTMLElement>(".notices");
  if (found) return found;
  const place = make("div", { class: "notices" });
  document.body.append(place);
  return place;
}

let said: HTMLElement | undefined;

export function unsay(): void {
  said?.remove();
}

export function say(words: string, link?: { words: string; href: string }): void {
  unsay();
  const toast = make("output", { class: "toast" });
  notices().append(toast);
  said = toast;
  // A screen reader announces only changes of an element that it already knows.
  const shown = link ? [`${words} `, make("a", { href: link.href }, link.words)] : [words];
  setTimeout(() => toast.append(...shown), 50);
  setTimeout(() => toast.remove(), (link ? 2 * SHOWN_MS : SHOWN_MS) + words.length * 40);
}
