import { careElement } from "@/components/care/care-element";
import { hearNotice } from "@/components/care/notice-listener";
import type { CareShown } from "@/lib/actions/care";

interface Ways {
  choose(country: string): void;
  close(): void;
}

/** In place of suggestions. @returns what stops listening. */
export function layTypedCare(place: HTMLElement, care: CareShown, ways: Ways): () => void {
  const print = `${care.heading} ${care.chosen}`;
  const choosing = place.contains(document.activeElement);
  if (place.dataset.shown !== print || !place.firstChild)
    place.replaceChildren(careElement(care, care, { id: `${place.id}-notice`, closable: true }));
  place.dataset.shown = print;
  // The notice is within the form of the search, which would send the country as a word of the address.
  place.querySelector("select")?.removeAttribute("name");
  if (choosing && !place.contains(document.activeElement)) place.querySelector("select")?.focus();
  return hearNotice(place, ways);
}
