import { say } from "../viewer/notices";

/** The row that somebody is at: the one with the focus, or the open one. */
export function currentRow(): HTMLElement | null {
  return (
    document.activeElement?.closest<HTMLElement>(".asks") ?? document.querySelector<HTMLElement>(".asks.open")
  );
}

/** What a row is entered by: the way to answer it, or out of it where it is open; else the first thing that can be done. */
export function startOf(row: HTMLElement): HTMLElement | null {
  const by = (key: string) => row.querySelector<HTMLElement>(`[data-key="${key}"]`);
  return by("a") ?? by("close") ?? row.querySelector<HTMLElement>("[data-key]");
}

/** To the next row or the one before; `ends` is said where there is none. */
export function stepRow(by: 1 | -1, ends: { first: string; last: string }): void {
  const rows = [...document.querySelectorAll<HTMLElement>(".asks")];
  const current = currentRow();
  const next = current ? rows[rows.indexOf(current) + by] : rows.at(by > 0 ? 0 : -1);
  if (!next) {
    say(by > 0 ? ends.last : ends.first);
    return;
  }
  startOf(next)?.focus({ preventScroll: true });
  next.scrollIntoView({ block: next.offsetHeight < innerHeight * 0.7 ? "nearest" : "start" });
}

/** Does what a key means by what stands for it within `root`. */
export function clickKey(root: ParentNode | null, key: string, otherwise: string): void {
  const button = root?.querySelector<HTMLElement>(`[data-key="${key}"]`);
  if (button) button.click();
  else say(otherwise);
}
