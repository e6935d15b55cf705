import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { pathTo } from "@/lib/addresses/page";
import { PUBLIC_PAGES, publicPageAt } from "@/lib/addresses/read";
import fc from "../support/fast-check";
import { pagesOfApp } from "../support/pages-of-app";
import { anyValuesOf, PUBLIC_VIEWS } from "../support/public-addresses";
import { projectFiles } from "../support/sources";

const pages = pagesOfApp();
const publicRoutes = pages.filter(({ group }) => group === "public").map(({ route }) => route);
/** app/not-found.tsx, which Next names so. */
const rows = Object.values(PUBLIC_PAGES).filter(({ route }) => route !== "/_not-found");
const sources = projectFiles().filter((file) => /^(?:app|components|lib|bin)\/.*\.tsx?$/.test(file));

describe("the table of public addresses", () => {
  test("has a row for each page of app/(public), and no row without a page", () => {
    expect(publicRoutes.length).toBeGreaterThan(15);
    expect(rows.map(({ route }) => route).sort()).toEqual([...publicRoutes].sort());
  });

  test("gives each page only addresses that Next leads to its folder", () => {
    for (const { page, pattern } of PUBLIC_VIEWS.filter(({ row }) => row !== "missing"))
      for (const values of fc.sample(anyValuesOf(pattern), 20))
        expect(pathTo(pattern, values as never)).toMatch(routeExp(page.route));
  });

  test("is how each page reads its address", () => {
    const reading = rows.filter(({ route }) => route.includes("[") && route !== PUBLIC_PAGES.old.route);
    expect(reading.length).toBeGreaterThan(5);
    for (const { route } of reading) {
      const file = [`app/(public)${route}/page.tsx`, `app/(public)${route}/route.ts`].find(existsSync);
      expect(readFileSync(file ?? "", "utf8"), route).toMatch(/\bviewIn\(/);
    }
  });

  test("knows every address that a page of anybody writes out", () => {
    const others = pages.filter(({ group }) => group !== "public").map(({ route }) => routeExp(route));
    const written = sources.flatMap((file) =>
      [...readFileSync(file, "utf8").matchAll(/\bhref[=:] ?["'](\/[^"'#?]*)/g)].map(([, path = ""]) => ({
        file,
        path,
      })),
    );
    expect(written.length).toBeGreaterThan(20);
    const lost = written.filter(({ path }) => {
      const found = publicPageAt(path);
      const known = found !== undefined && found.page !== PUBLIC_PAGES.old;
      return !known && !others.some((route) => route.test(path)) && !/^\/(?:api|uploads)\/|\.\w+$/.test(path);
    });
    expect(lost).toEqual([]);
  });

  test("is the only place that puts a value into an address", () => {
    const words = [...new Set(rows.map(({ route }) => route.split("/")[1] ?? ""))].filter(
      (word) => word !== "" && !word.startsWith("["),
    );
    const made = new RegExp(`\`/(?:${words.join("|")})/[^\`]*\\$\\{`);
    const elsewhere = sources.filter(
      (file) => !file.startsWith("lib/addresses/") && made.test(readFileSync(file, "utf8")),
    );
    // Every reader loads it, so it does without the table; tests/unit/addresses compares the two.
    expect(elsewhere).toEqual(["components/viewer/find-comment.ts"]);
  });
});

/** The addresses that Next leads to a folder of the app. */
function routeExp(route: string): RegExp {
  const parts = route
    .replace(/\/\[\[\.\.\.\w+\]\]/g, "(?:/.+)?")
    .replace(/\[\.\.\.\w+\]/g, ".+")
    .replace(/\[\w+\]/g, "[^/]+");
  return new RegExp(`^${parts}$`);
}
