/** The comment that the reader is at: the one with the focus, or the one that the address names. */
export function currentComment(): HTMLElement | null {
  const { activeElement } = document;
  if (activeElement && activeElement !== document.body) return activeElement.closest<HTMLElement>(".c");
  return document.querySelector<HTMLElement>(".c:target");
}

/** Moves the reader to a comment: opened, focused, and scrolled to as their settings of motion have it. */
export function goToComment(comment: HTMLElement): void {
  for (let fold = closedAround(comment); fold; fold = closedAround(fold)) fold.setAttribute("open", "");
  const box = comment.querySelector<HTMLElement>(".b");
  if (!box) return;
  box.tabIndex = -1;
  box.addEventListener("blur", () => box.removeAttribute("tabindex"), { once: true });
  box.focus({ preventScroll: true });
  box.scrollIntoView({ block: box.offsetHeight < innerHeight * 0.8 ? "nearest" : "start" });
}

export const closedAround = (element: Element) =>
  element.parentElement?.closest<HTMLElement>("details:not([open])");
