import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { build } from "esbuild";
import { expect, test } from "../support/e2e";

test.use({ embedded: true });

const ROOT = join(import.meta.dirname, "../..");

/** One page of each kind, for they load different files. */
const PAGES = [
  "/",
  "/stories",
  "/stories/itbs/running",
  "/t/1/x",
  "/t/4/x",
  "/t/22/x",
  "/tags",
  "/tags/itbs",
  "/outcomes",
  "/outcomes/itbs",
  "/answers",
  "/answers/search?q=does%20ice%20help",
  "/search?q=does%20ice%20help",
  "/search?q=i%20want%20to%20die",
  "/u/coach-jo",
  "/about",
  "/about/numbers",
  "/accessibility",
  "/moderation/log",
  "/nothing-here",
];

for (const path of PAGES) {
  test(`${path} has all styles that could apply to it`, async ({ page }) => {
    await page.goto(path);
    const all = await everyStyle();
    expect(await changedBy(page, all)).toEqual([]);
  });
}

/** The files of every page, then those that only some load. */
async function everyStyle(): Promise<string> {
  const layout = readFileSync(join(ROOT, "app/layout.tsx"), "utf8");
  const everywhere = [...layout.matchAll(/^import "(\.\/styles\/[\w-]+\.css)";$/gm)].map(([, file]) => file);
  expect(everywhere.length).toBeGreaterThan(5);
  const { outputFiles } = await build({
    stdin: {
      contents: [...everywhere, "./styles/all.css"].map((file) => `@import "${file}";`).join("\n"),
      loader: "css",
      resolveDir: join(ROOT, "app"),
    },
    bundle: true,
    write: false,
    external: ["*.woff2"],
  });
  return outputFiles[0]?.text ?? "";
}

/** What elements look like with more styles, if that differs. */
async function changedBy(page: Page, css: string): Promise<string[]> {
  return page.evaluate((css) => {
    const elements = [...document.body.querySelectorAll("*")];
    const looks = elements.map((element) => lookOf(element));
    const all = new CSSStyleSheet();
    all.replaceSync(css);
    document.adoptedStyleSheets.push(all);
    return elements.flatMap((element, index) => {
      const now = lookOf(element);
      const changed = Object.entries(looks[index] ?? {}).filter(([name, value]) => now[name] !== value);
      return changed.map(
        ([name, value]) => `${element.tagName} ${element.className}: ${name} ${value}, with all ${now[name]}`,
      );
    });

    function lookOf(element: Element): Record<string, string> {
      const style = getComputedStyle(element);
      // The build writes these in fewer letters, with the same effect.
      const same = (value: string) => value.replaceAll("0% 0%", "0px 0px");
      return Object.fromEntries(
        [...style]
          .filter((name) => !name.startsWith("--") && !(style.display === "block" && /-gap$/.test(name)))
          .map((name) => [name, same(style.getPropertyValue(name))]),
      );
    }
  }, css);
}
