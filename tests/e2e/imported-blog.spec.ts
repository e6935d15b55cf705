import { runNode } from "@/bin/run.mjs";
import { expect, test } from "../support/e2e";

test.use({ copy: "moved in" });

const BLOG = "tests/support/fixtures/blog.wxr.xml";

test.describe("a blog imported while the forum runs", () => {
  test.describe.configure({ mode: "serial" });

  test("is read at its new addresses, and every old address redirects", async ({ page, forum, request }) => {
    const { code } = await runNode(["bin/forum.mjs", "import", BLOG], {
      env: { ...process.env, DATABASE_URL: forum.databaseUrl, DATA_DIR: forum.dataDir },
    });
    expect(code).toBe(0);

    for (const old of ["/sore-hip/", "/sore-hip", "/sore-hip/comment-page-2/", "/?p=11"]) {
      await page.goto(`${old}#comment-101`);
      await expect(page).toHaveURL(/\/t\/\d+\/sore-hip#comment-101$/);
      await expect(page.locator("li.c:has(#comment-101) > .b").first()).toBeInViewport();
    }
    const moved = await request.get("/sore-hip/", { maxRedirects: 0 });
    expect(moved.status()).toBe(308);

    for (const kept of ["/diary/", "/members/", "/?p=13"]) {
      const answer = await page.goto(kept);
      expect(answer?.status(), `${kept} was never public`).toBe(404);
    }
    await page.goto("/");
    await expect(
      page.locator("main").getByRole("heading", { level: 1 }).or(page.locator(".pin h2")).first(),
    ).toBeVisible();
    await expect(page.getByText(/\w@\w/)).toHaveCount(0);
  });

  test("has guests whose comments can be claimed and whose addresses nobody sees", async ({ page }) => {
    await page.goto("/sore-hip/");
    const guest = page.locator("li.c:not(.a) a.n").first();
    const name = await guest.textContent();
    await guest.click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText(name ?? "");
    expect(await page.locator("main").textContent()).not.toMatch(/@\w+\./);
  });
});
