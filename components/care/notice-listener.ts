import { leadTo } from "./notice-link";

interface Heard {
  choose(country: string): void;
  close?(): void;
}

export function hearNotice(place: HTMLElement, { choose, close }: Heard): () => void {
  const hearing = new AbortController();
  const { signal } = hearing;
  place.addEventListener(
    "change",
    ({ target }) => {
      if (!(target instanceof HTMLSelectElement) || !("careCountry" in target.dataset)) return;
      choose(target.value);
    },
    { signal },
  );
  place.addEventListener(
    "click",
    ({ target }) => {
      if ((target as Element).closest("[data-care-close]")) close?.();
    },
    { signal },
  );
  const stopLeading = leadTo(place);
  return () => {
    hearing.abort();
    stopLeading();
  };
}
