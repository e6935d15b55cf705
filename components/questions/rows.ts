/** The row that the author is at: the one with the focus, or the open one. */
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
