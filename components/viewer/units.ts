import { unitIn, unitNamed } from "@/lib/words/distances";

/** Stored pages say distances in both units: a reader sees only the one that they or the forum's owner chose. */
export function showChosenUnit(root: ParentNode): void {
  const unit = unitIn(document.cookie) ?? unitNamed(document.documentElement.dataset.unit);
  if (!unit) return;
  for (const element of root.querySelectorAll<HTMLElement>("[data-km]"))
    element.textContent = element.dataset[unit] ?? element.textContent;
}
