import { expect, test } from "../support/e2e";

test.use({ contextOptions: { reducedMotion: "no-preference" } });

test("a visitor's page requests nothing personal", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto("/", { waitUntil: "networkidle" });
  expect(asked).toContainEqual(expect.stringMatching(/^\/_assets\/viewer-/));
  expect(asked.filter((path) => path.startsWith("/api/"))).toEqual([]);
});

test("recent dates become relative in their reserved room, so nothing moves", async ({ page }) => {
  // What a font moves when it arrives is not what is measured here.
  await page.route("**/*.woff2", (route) => route.abort());
  await page.goto("/", { waitUntil: "networkidle" });
  const told = page.locator("time[title]").first();
  await expect(told).toHaveText(/ago|yesterday|now/);
  await expect(told).toHaveAttribute("title", /\d{4}/);
  const moved = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const shifts = list.getEntries() as (PerformanceEntry & { value: number })[];
          resolve(shifts.reduce((sum, { value }) => sum + value, 0));
        }).observe({ type: "layout-shift", buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(0)));
      }),
  );
  expect(moved).toBe(0);
});

test("the revision of a writer's redirect does not stay in the address", async ({ page }) => {
  await page.goto("/t/1");
  const { pathname } = new URL(page.url());
  await page.goto(`${pathname}?rev=1#c1`);
  await expect(page).toHaveURL(`${pathname}#c1`);
});

test("a moved comment is found, and a missing one leaves the page unchanged", async ({ page }) => {
  await page.goto("/t/2");
  const { pathname } = new URL(page.url());
  await page.goto("/c/1");
  const { href: where } = new URL(page.url());
  await page.goto(`${pathname}#c1`);
  await expect(page).toHaveURL(where);
  await expect(page.locator("#c1")).toBeInViewport();

  const sought = page.waitForResponse((response) => response.url().endsWith("/c/999999"));
  await page.goto(`${pathname}#c999999`);
  expect((await sought).status()).toBe(404);
  await expect(page).toHaveURL(`${pathname}#c999999`);
});

test("a hovered link is prefetched unless it leads to a member page", async ({ page }) => {
  const ahead: string[] = [];
  page.on("request", (request) => {
    if (request.headers()["sec-purpose"]?.includes("prefetch")) ahead.push(new URL(request.url()).pathname);
  });
  await page.goto("/", { waitUntil: "networkidle" });
  await page.locator("header a[href='/ask']").hover();
  await page.locator("header a[href='/tags']").hover();
  await expect.poll(() => ahead).toEqual(["/tags"]);
});
