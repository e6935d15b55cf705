import { expect, test } from "../support/e2e";

test("the address that npm start prints leads to the pinned article and its comments", async ({ page }) => {
  await page.goto("/");
  const pinned = page
    .getByRole("main")
    .getByRole("link", { name: /IT band/i })
    .first();
  await pinned.click();
  await expect(page).toHaveURL(/\/t\/\d+\/[a-z0-9-]+$/);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.locator("[id^=c]").first()).toBeVisible();
});
