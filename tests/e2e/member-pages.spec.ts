import { faultsOf } from "../support/axe";
import { expect, test } from "../support/e2e";
import { signIn, someone } from "../support/sign-in";

const PAGES = ["/ask", "/tell", "/reply/4", "/sign-in"];

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with${javaScriptEnabled ? "" : "out"} script`, () => {
    test.use({ javaScriptEnabled });

    test("the page of an unknown member says so and leads on", async ({ page }) => {
      await signIn(page, someone());
      for (const path of ["/edit/comment/99999999", "/reply/99999999", "/update/99999999"]) {
        expect((await page.goto(path))?.status(), path).toBe(404);
        await expect(page.getByRole("heading", { name: "Page not found" })).toBeVisible();
      }
      await page.getByRole("main").getByRole("link", { name: "Browse threads" }).click();
      await expect(page).toHaveURL("/");
    });
  });
}

test.describe("at 320 pixels", () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test("member pages do not scroll sideways and have no fault that axe can find", async ({ page }) => {
    test.slow();
    await signIn(page, someone());
    for (const path of PAGES) {
      await page.goto(path);
      if (path !== "/sign-in") {
        await page
          .getByRole("button", { name: /^(Ask|Post your story|Reply)$/ })
          .last()
          .click();
        await expect(page.getByRole("main").getByRole("alert")).toBeFocused();
      }
      const closed = page.locator("details:not([open]) > summary").filter({ visible: true });
      while ((await closed.count()) > 0) await closed.first().click();
      expect(await faultsOf(page), path).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
    }
  });
});

for (const path of ["/t/14", "/settings", "/ask"]) {
  test(`${path} shows nothing of the member when it comes back after signing out`, async ({
    page,
    forum,
  }) => {
    await signIn(page, someone());
    await page.goto(path);
    await expect(page.getByRole("banner").getByRole("link", { name: "Your account" })).toBeVisible();
    await page.waitForLoadState("networkidle");
    await page.request.post("/api/sign-out", { headers: { origin: forum.url }, form: {} });
    // Playwright switches the back/forward cache off, so the event that it sends is sent here.
    const shown = page.evaluate(() => {
      dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
      return document.body.textContent;
    });
    expect(await shown).toBe("");
    await expect(page.getByRole("banner").getByRole("link", { name: "Sign in" })).toBeVisible();
    await expect(page.getByRole("banner").getByRole("link", { name: "Your account" })).toHaveCount(0);
  });
}
