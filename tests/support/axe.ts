import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** The faults that axe finds in a page, or inside one element of it, with colours for light and for dark: none, if all is well. */
export async function faultsOf(page: Page, inside = "html"): Promise<string[]> {
  const light = await foundIn(page, "light", axeOf(page).include(inside).withTags(RULES));
  // The colours are all that differs, and axe is in the page by now.
  const dark = await foundIn(page, "dark", axeOf(page, ";").include(inside).withRules(["color-contrast"]));
  await page.emulateMedia({ colorScheme: "light" });
  return [...light, ...dark];
}

/** It names only the elements at fault: to find a selector for each of the others takes long. */
function axeOf(page: Page, axeSource?: string): AxeBuilder {
  return new AxeBuilder({ page, axeSource }).options({ resultTypes: ["violations"] });
}

async function foundIn(page: Page, colorScheme: "light" | "dark", axe: AxeBuilder): Promise<string[]> {
  await page.emulateMedia({ colorScheme });
  // No page has a frame of another site: the findings need no page of their own to be put together in.
  const { violations } = await axe.setLegacyMode().analyze();
  return violations.map(
    ({ id, nodes }) =>
      `${colorScheme}: ${id}: ${nodes
        .map(({ html }) => html)
        .slice(0, 3)
        .join(" | ")}`,
  );
}
