import { faultsOf } from "../support/axe";
import { expect, test } from "../support/e2e";
import {
  boxesWithoutEdge,
  brokenWordsOf,
  cutFramesOf,
  layoutFaultsOf,
  spacedFaultsOf,
} from "../support/layout-faults";
import { drawnInLocalFonts, holdFonts, shiftsOf, watchShifts } from "../support/layout-shifts";
import { signIn, someone } from "../support/sign-in";

test.use({ embedded: true });

/** Has an accepted answer, longer than three lines. */
const QUESTION = "/t/22/x";

const PAGES = [
  "/",
  "/unanswered",
  "/stories",
  "/stories/itbs/running",
  "/top",
  "/t/1/x",
  "/t/1/x/by-time",
  "/t/4/x",
  "/t/4/x/since/0",
  QUESTION,
  "/t/28/x",
  "/tags",
  "/tags/knee",
  "/tags/shoes/stories",
  "/outcomes",
  "/outcomes/itbs",
  "/answers",
  "/answers/itbs",
  "/answers/search?q=does%20ice%20help",
  "/answers/search?q=zxqv",
  "/search?q=does%20ice%20help",
  "/u/coach-jo",
  "/about",
  "/about/numbers",
  "/accessibility",
  "/help",
  "/moderation/log",
  "/rules",
  "/privacy",
  "/health-data",
  "/complaints",
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

test.describe("at 390 pixels", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("every page shows its texts whole, 12 px or larger, with curly apostrophes, also in text of twice the size", async ({
    page,
  }) => {
    for (const path of PAGES) {
      await page.goto(path);
      expect(await layoutFaultsOf(page), path).toEqual([]);
      expect(await brokenWordsOf(page), path).toEqual([]);
      expect(await spacedFaultsOf(page), `${path} with everything spaced out`).toEqual([]);
      await page.evaluate(() => {
        document.documentElement.style.fontSize = "200%";
      });
      expect(await layoutFaultsOf(page), `${path} with text of twice the size`).toEqual([]);
    }
  });

  test("the keyboard's frame is whole around everything, and forced colours leave no box without an edge", async ({
    page,
  }) => {
    for (const path of PAGES) {
      await page.goto(path);
      expect(await cutFramesOf(page), path).toEqual([]);
      expect(await boxesWithoutEdge(page), path).toEqual([]);
    }
  });

  test("the text that a reply answers fades where its box cuts it", async ({ page }) => {
    await signIn(page, someone());
    await page.goto(QUESTION);
    const path = await page.locator(".c .do a[href^='/reply/']").first().getAttribute("href");
    await page.goto(path ?? "");
    const box = page.locator(".answered blockquote");
    expect(await box.evaluate((one) => one.scrollHeight > one.clientHeight)).toBe(true);
    expect(await layoutFaultsOf(page)).toEqual([]);
  });

  test("an article's contents are folded above its text", async ({ page }) => {
    await page.goto("/t/1/x");
    const contents = page.getByRole("navigation", { name: "On this page" });
    await expect(contents).toHaveCount(1);
    await expect(contents.getByRole("link").first()).toBeHidden();
    await contents.getByText("On this page").click();
    const { hash } = new URL(
      (await contents.getByRole("link").first().getAttribute("href")) ?? "",
      page.url(),
    );
    await contents.getByRole("link").first().click();
    await expect(page.locator(hash)).toBeInViewport();
  });

  test("a picture is at most as tall as the window", async ({ page }) => {
    await page.goto("/t/1/x");
    const height = await page.locator(".prose").evaluate((prose) => {
      const picture = new Image(900, 2700);
      prose.append(picture);
      return picture.getBoundingClientRect().height;
    });
    expect(height).toBeGreaterThan(400);
    expect(height).toBeLessThanOrEqual(844 * 0.86);
  });
});

for (const width of [390, 1280]) {
  test.describe(`at ${width} pixels`, () => {
    test.use({ viewport: { width, height: 844 } });

    test("nothing moves when the fonts arrive late", async ({ page }) => {
      await watchShifts(page);
      for (const path of ["/answers", "/t/1/x", QUESTION, "/ask", "/tell", "/sign-in"]) {
        const { release } = await holdFonts(page);
        await page.goto(path, { waitUntil: "domcontentloaded" });
        await drawnInLocalFonts(page);
        const fonts = page.waitForResponse(/_next\/static\/.*\.woff2$/);
        release();
        await fonts;
        const { moved, by } = await shiftsOf(page);
        expect(moved, `${path}: ${by.join(", ")}`).toBeLessThanOrEqual(0.02);
      }
    });

    test("a person's name begins where the titles and texts below it begin", async ({ page }) => {
      await page.goto("/u/coach-jo");
      const left = async (selector: string) => (await page.locator(selector).first().boundingBox())?.x;
      expect(await left(".person h1")).toBe(await left(".row h3"));
      expect(await left(".person")).toBe(await left(".written > li"));
    });

    test("the accepted answer is quoted in three lines that lead to the whole", async ({ page }) => {
      await page.goto(QUESTION);
      const quote = page.locator(".accepted > blockquote");
      const { height, line, hidden } = await quote.evaluate((box) => ({
        height: box.clientHeight,
        hidden: box.scrollHeight - box.clientHeight,
        line: Number.parseFloat(getComputedStyle(box.querySelector("p") ?? box).lineHeight),
      }));
      expect(height).toBeGreaterThan(line * 2.9);
      expect(height).toBeLessThan(line * 3.5);
      expect(hidden).toBeGreaterThan(0);
      await page.getByRole("link", { name: "Read in full" }).click();
      await expect(page.locator(".c:target")).toBeInViewport();
    });
  });
}

test("a printed page has no header, sidebar, fields or buttons", async ({ page }) => {
  await page.emulateMedia({ media: "print" });
  for (const path of ["/", "/t/1/x", "/t/4/x", QUESTION, "/answers", "/outcomes/itbs", "/u/coach-jo"]) {
    await page.goto(path);
    await expect(page.locator("main")).toBeVisible();
    await expect(page.locator("header nav").first()).toBeHidden();
    await expect(
      page.locator("button:visible, .btn:visible, input:visible, aside:visible"),
      path,
    ).toHaveCount(0);
    await expect(
      page.getByRole("link", { name: /^(Reply|Share|Flag|Read in full)$/ }).first(),
      path,
    ).toBeHidden();
  }
});

test("a printed week of exercises says how to begin, and when to stop", async ({ page }) => {
  await page.emulateMedia({ media: "print" });
  await page.goto("/t/1/x#routine");
  await expect(page.getByText("stop whatever brings on the knee pain")).toBeVisible();
  await expect(page.getByText("see a doctor about pain at rest")).toBeVisible();
  await expect(page.getByText("In November 2008")).toBeHidden();
});
