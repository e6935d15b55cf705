import { faultsOf } from "../support/axe";
import { expect, test } from "../support/e2e";

test.use({ embedded: true });

const PAGES = [
  "/",
  "/unanswered",
  "/stories",
  "/top",
  "/t/1/x",
  "/t/1/x/by-time",
  "/t/4/x",
  "/t/4/x/since/0",
  "/t/28/x",
  "/tags",
  "/tags/knee",
  "/tags/shoes/stories",
  "/answers",
  "/answers/itbs",
  "/answers/search?q=does%20ice%20help",
  "/answers/search?q=zxqv",
  "/u/coach-jo",
  "/about",
  "/moderation/log",
  "/rules",
  "/privacy",
  "/nothing-here",
  "/sign-in",
  "/ask",
  "/tell",
  "/publish",
  "/update/28",
  "/outbox",
];

test.describe("in light and dark", () => {
  for (const path of PAGES) {
    test(`${path} has no fault that axe can find`, async ({ page }) => {
      await page.goto(path);
      expect(await faultsOf(page)).toEqual([]);
    });
  }
});

test.describe("at 320 pixels", () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test("no page scrolls sideways, and every target is 24 pixels or more", async ({ page }) => {
    for (const path of PAGES) {
      await page.goto(path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
      const small = await page
        .locator("a, button, summary, input:not([type=hidden])")
        .evaluateAll((targets) =>
          targets
            .filter(
              (target) =>
                target.checkVisibility() &&
                // Where a label is around a control, all of it is tapped.
                !target.closest("p, dd, .prose, svg, label") &&
                getComputedStyle(target).position !== "absolute",
            )
            .map((target) => ({
              html: target.outerHTML.slice(0, 120),
              height: target.getBoundingClientRect().height,
            }))
            .filter(({ height }) => height > 0 && height < 23.9),
        );
      expect(small, path).toEqual([]);
    }
  });
});

test("the first Tab offers a working link past the header", async ({ page }) => {
  await page.goto("/t/1/x");
  await page.keyboard.press("Tab");
  await expect(page.locator(":focus")).toHaveText(/skip/i);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#main$/);
});

test("a printed article has no header, sidebar or buttons", async ({ page }) => {
  await page.goto("/t/1/x");
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.locator("header nav").first()).toBeHidden();
  await expect(page.getByRole("link", { name: "Reply" }).first()).toBeHidden();
  await expect(page.locator("aside").first()).toBeHidden();
});
