import { unitIn } from "@/lib/words/distances";

/** Stored pages say distances in both units: a reader who chose one sees only that one. */
export function showChosenUnit(root: ParentNode): void {
  const unit = unitIn(document.cookie);
  if (!unit) return;
  for (const element of root.querySelectorAll<HTMLElement>("[data-km]"))
    element.textContent = element.dataset[unit] ?? element.textContent;
}
