import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { runNode } from "@/bin/run.mjs";
import { faultsOf } from "../support/axe";
import { expect, test } from "../support/e2e";
import { layoutFaultsOf } from "../support/layout-faults";
import { photo } from "../support/pictures";

test.use({ copy: "moved in with everything" });

const EXPORT = "tests/support/fixtures/exports/a-post-of-everything.xml";
const SIZES = { "hill.png": [1600, 900], "path.png": [600, 1200], "top.png": [240, 180] } as const;

/** A copy of the blog's folder of pictures: a wide one, an upright one and a small one. */
async function writeUploads(folder: string): Promise<string> {
  const month = path.join(folder, "2014", "05");
  await mkdir(month, { recursive: true });
  for (const [name, [width, height]] of Object.entries(SIZES))
    await writeFile(path.join(month, name), await photo({ width, height }).png().toBuffer());
  return folder;
}

test.describe("an imported post with tables, code, pictures and footnotes", () => {
  test.describe.configure({ mode: "serial" });

  test("is imported with its pictures", async ({ forum, page }, info) => {
    const uploads = await writeUploads(info.outputPath("uploads"));
    const { code } = await runNode(["bin/forum.mjs", "import", EXPORT, "--uploads", uploads], {
      env: { ...process.env, DATABASE_URL: forum.databaseUrl, DATA_DIR: forum.dataDir },
    });
    expect(code).toBe(0);
    await page.goto("/eight-weeks/");
    await expect(page).toHaveURL(/\/t\/\d+\/eight-weeks$/);
    await expect(page.locator(".prose img")).toHaveCount(3);
    await expect(page.locator(".prose table")).toHaveCount(2);
    await expect(page.locator(".prose pre")).toHaveCount(1);
    await expect(page.locator(".prose ol").last()).toContainText("a plan for walkers");
  });

  for (const width of [390, 1280])
    test(`fits a window of ${width} pixels, in which only a wide table scrolls sideways`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 844 });
      await page.goto("/eight-weeks/");
      await page.locator(".prose img").last().scrollIntoViewIfNeeded();
      expect(await layoutFaultsOf(page)).toEqual([]);
      expect(await faultsOf(page)).toEqual([]);
      const box = page.locator(".prose .table-scroll").first();
      const hidden = () => box.evaluate((element) => element.scrollWidth - element.clientWidth);
      if (width === 390) {
        expect(await hidden()).toBeGreaterThan(0);
        await box.focus();
        await page.keyboard.press("ArrowRight");
        await expect.poll(() => box.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
      }
      const small = page.locator(".prose .table-scroll").nth(1);
      expect(await small.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
    });
});
