import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { projectFiles } from "../support/sources";

/** What joins people to what they wrote, in SQL or as drizzle writes it. */
const NAMES_WRITERS =
  /\.writer_?id\b[^\n]*\bpeople\b|\bpeople\b[^\n]*\.writer_?id\b|= \w+\.(?:writer|editor)_id\b/i;
const MASKS = /from "\.\/(?:shown-writers|thread-rows|comment-rows|told)"/;

test("a query that joins people to what they wrote takes their names by what masks anonymous askers", () => {
  const queries = projectFiles().filter((file) => /^db\/queries\/[\w-]+\.ts$/.test(file));
  const naming = queries.filter((file) => NAMES_WRITERS.test(readFileSync(file, "utf8")));
  expect(naming).toContain("db/queries/comment-rows.ts");
  expect(naming.filter((file) => !MASKS.test(readFileSync(file, "utf8")))).toEqual([
    // For those alone who keep order.
    "db/queries/case-context.ts",
    "db/queries/case-things.ts",
    "db/queries/viewer.ts",
  ]);
});
