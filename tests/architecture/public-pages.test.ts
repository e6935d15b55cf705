import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { importsOf, projectFiles, reachableFrom } from "../support/sources";

const pages = projectFiles().filter(
  (file) => /^app\/\(public\)\/.*\.tsx?$/.test(file) || /^app\/(layout|not-found)\.tsx$/.test(file),
);
const reachable = [...reachableFrom(pages)].filter((file) => /\.tsx?$/.test(file));

describe("public pages", () => {
  test("exist", () => {
    expect(pages.length).toBeGreaterThan(10);
    expect(reachable.length).toBeGreaterThan(pages.length);
  });

  test("import no client component, so no framework reaches a reader", () => {
    expect(reachable.filter((file) => /^\s*["']use client["']/.test(readFileSync(file, "utf8")))).toEqual([]);
  });

  test("never read cookies or headers, so they are the same bytes for everybody", () => {
    expect(
      reachable.filter((file) =>
        importsOf(file).some((from) =>
          ["next/headers", "next-auth", "@/lib/web/current-actor"].includes(from),
        ),
      ),
    ).toEqual([]);
  });

  test("have no loading state and no Suspense, so their HTML is complete", () => {
    expect(projectFiles().filter((file) => /^app\/\(public\)\/.*loading\.tsx$/.test(file))).toEqual([]);
    expect(reachable.filter((file) => /\bSuspense\b/.test(readFileSync(file, "utf8")))).toEqual([]);
  });

  test("lead from every empty list to the search", () => {
    const inThread = ["components/comments/replies.tsx", "components/comments/new-replies.tsx"];
    // The page of the search has its field above the results.
    const withField = "components/search/result-states.tsx";
    const silent = reachable.flatMap((file) =>
      [...readFileSync(file, "utf8").matchAll(/<Empty\b[\s\S]*?<\/Empty>/g)]
        .filter(([tag]) => !/\ssearch[>\n]/.test(tag) && ![...inThread, withField].includes(file))
        .map(([tag]) => `${file}: ${tag}`),
    );
    expect(silent).toEqual([]);
  });

  test("write no style attribute and no raw HTML", () => {
    const written = reachable.filter((file) => /\sstyle=\{/.test(readFileSync(file, "utf8")));
    expect(written).toEqual([]);
    const raw = reachable.filter((file) => readFileSync(file, "utf8").includes("dangerouslySetInnerHTML"));
    expect(raw).toEqual([]);
  });
});
