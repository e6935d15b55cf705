import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "@playwright/test";
import sharp from "sharp";
import { runNode } from "@/bin/run.mjs";
import { faultsOf } from "../support/axe";
import { expect, test } from "../support/e2e";
import { layoutFaultsOf } from "../support/layout-faults";
import { head, item, tail } from "../support/wxr-parts";

test.use({ copy: "moved in whole" });

const BLOG = "https://whole.example";
const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const row = (cell: string, words: readonly string[]) =>
  `<tr>${words.map((word) => `<${cell}>${word}</${cell}>`).join("")}</tr>`;
const block = (name: string, html: string) => `<!-- wp:${name} -->${html}<!-- /wp:${name} -->`;
const picture = (name: string, alt: string, caption: string) =>
  `<figure class="wp-block-image"><img src="${BLOG}/wp-content/uploads/${name}.png" alt="${alt}"/><figcaption>${caption}</figcaption></figure>`;

const CONTENT = [
  block("paragraph", '<p>Rest first.<sup data-fn="n1" class="fn"><a href="#n1" id="n1-link">1</a></sup></p>'),
  block(
    "table",
    `<figure class="wp-block-table"><table><caption>Four weeks</caption><thead>${row("th", ["Week", ...DAYS])}</thead><tbody>${[
      1, 2, 3, 4,
    ]
      .map((week) =>
        row("td", [`Week ${week}`, ...DAYS.map((_, day) => (day % 2 ? "" : `Easy ${week + day} km`))]),
      )
      .join("")}</tbody></table><figcaption>An empty cell is a day of rest.</figcaption></figure>`,
  ),
  block(
    "code",
    `<pre class="wp-block-code"><code>def pace(km, minutes):\n    return minutes / km  # ${"a very long line ".repeat(8)}</code></pre>`,
  ),
  block(
    "gallery",
    `<figure>${picture("hill", "A hill", "The hill")}${picture("lake", "A lake", "The lake")}</figure>`,
  ),
  block(
    "embed",
    "<figure><div>\nhttps://www.youtube.com/watch?v=abcdefghijk\n</div><figcaption>How I stretch</figcaption></figure>",
  ),
  block(
    "file",
    `<div class="wp-block-file"><a href="${BLOG}/wp-content/uploads/plan.pdf">The plan</a><a href="${BLOG}/wp-content/uploads/plan.pdf" class="wp-block-file__button" download>Download</a></div>`,
  ),
  "<!-- wp:footnotes /-->",
].join("\n\n");

const NOTES = JSON.stringify([{ id: "n1", content: 'Two weeks at least. <a href="#n1-link">↩︎</a>' }]);

test("an imported post with a table, code, pictures, an embed, a file and a footnote reads well at every width", async ({
  page,
  forum,
}, testInfo) => {
  const folder = testInfo.outputPath();
  await mkdir(path.join(folder, "uploads"), { recursive: true });
  for (const [name, colour] of [
    ["hill", "seagreen"],
    ["lake", "steelblue"],
  ] as const) {
    const drawn = sharp({ create: { width: 900, height: 600, channels: 3, background: colour } });
    await writeFile(path.join(folder, "uploads", `${name}.png`), await drawn.png().toBuffer());
  }
  await writeFile(path.join(folder, "uploads/plan.pdf"), "%PDF-1.4\n%%EOF\n");
  const { open, close } = item({
    id: 1,
    slug: "whole",
    title: "A plan with everything in it",
    content: CONTENT,
    link: `${BLOG}/whole/`,
    extra: `<wp:postmeta><wp:meta_key>footnotes</wp:meta_key><wp:meta_value><![CDATA[${NOTES}]]></wp:meta_value></wp:postmeta>`,
  });
  const file = path.join(folder, "export.xml");
  await writeFile(file, head(BLOG) + open + close + tail());
  const { code } = await runNode(
    ["bin/forum.mjs", "import", file, "--uploads", path.join(folder, "uploads")],
    { env: { ...process.env, DATABASE_URL: forum.databaseUrl, DATA_DIR: forum.dataDir } },
  );
  expect(code).toBe(0);

  for (const width of [390, 1280])
    for (const colorScheme of ["light", "dark"] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      await page.goto("/whole/");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("A plan with everything in it");
      expect(await isWiderThanWindow(page)).toBe(false);
      expect(await layoutFaultsOf(page)).toEqual([]);
      const shots = process.env.SHOTS;
      if (shots) await page.screenshot({ path: `${shots}/${width}-${colorScheme}.png`, fullPage: true });
    }

  await page.setViewportSize({ width: 390, height: 900 });
  await page.goto("/whole/");
  const article = page.locator("article").first();
  const table = article.locator(".table-scroll");
  await table.focus();
  await expect(table).toBeFocused();
  const before = await table.evaluate((box) => box.scrollLeft);
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => table.evaluate((box) => box.scrollLeft)).toBeGreaterThan(before);
  await expect(table.getByRole("columnheader")).toHaveCount(DAYS.length + 1);

  await expect(article.getByText("Rest first.¹")).toBeVisible();
  await expect(article.locator("ol > li")).toHaveText(["Two weeks at least."]);
  for (const name of ["A hill", "A lake"])
    await expect(article.getByRole("img", { name, exact: true })).toHaveJSProperty("complete", true);
  await expect(article.getByRole("link", { name: "How I stretch" })).toHaveAttribute("href", /youtube\.com/);
  await expect(article.getByRole("link", { name: "The plan" })).toHaveAttribute("href", /^\/uploads\/d\//);
  await expect(article.getByText("Download")).toHaveCount(0);
  expect(await faultsOf(page)).toEqual([]);
});

const isWiderThanWindow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
