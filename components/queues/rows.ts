import { say } from "../viewer/notices";

/** The row with the focus, otherwise the open one. */
export function currentRow(): HTMLElement | null {
  return (
    document.activeElement?.closest<HTMLElement>(".queue-row") ??
    document.querySelector<HTMLElement>(".queue-row.open")
  );
}

export function startOf(row: HTMLElement): HTMLElement | null {
  const by = (key: string) => row.querySelector<HTMLElement>(`[data-key="${key}"]`);
  return by("a") ?? by("close") ?? by("o") ?? row.querySelector<HTMLElement>("[data-key]");
}

/** `ends` is announced at the first or last row. */
export function stepRow(by: 1 | -1, ends: { first: string; last: string }): void {
  const rows = [...document.querySelectorAll<HTMLElement>(".queue-row")];
  const current = currentRow();
  const next = current ? rows[rows.indexOf(current) + by] : rows.at(by > 0 ? 0 : -1);
  if (!next) {
    say(by > 0 ? ends.last : ends.first);
    return;
  }
  startOf(next)?.focus({ preventScroll: true });
  next.scrollIntoView({ block: next.offsetHeight < innerHeight * 0.7 ? "nearest" : "start" });
}

/** Finds the element for a key within `root`; announces `otherwise` without one. */
export function clickKey(root: ParentNode | null, key: string, otherwise: string): void {
  const button = root?.querySelector<HTMLElement>(`[data-key="${key}"]`);
  if (button) button.click();
  else say(otherwise);
}
