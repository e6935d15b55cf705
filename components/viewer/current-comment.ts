/** The comment with the focus, otherwise the one in the address. */
export function currentComment(): HTMLElement | null {
  const { activeElement } = document;
  if (activeElement && activeElement !== document.body) return activeElement.closest<HTMLElement>(".c");
  return document.querySelector<HTMLElement>(".c:target");
}

/** Respects the reader's setting for reduced motion. */
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
