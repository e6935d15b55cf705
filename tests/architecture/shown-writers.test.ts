import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { projectFiles } from "../support/sources";

/** What joins people to what they wrote, in SQL or as drizzle writes it. */
const NAMES_WRITERS =
  /\.writer_?id\b[^\n]*\bpeople\b|\bpeople\b[^\n]*\.writer_?id\b|= \w+\.(?:writer|editor)_id\b/i;
const MASKS = /from "\.\/(?:shown-writers|thread-rows|comment-rows|told)"/;

/** A name as SQL says it, beside the one place that also says whether it is a guest's. */
const NAMES = /coalesce\([^,()]*\bname\b[^,()]*,[^()]*\bhandle\b|json_build_object\([^)]*\.name\b[^)]*'role'/;

test("a person's name is selected in one place, with whether it is a guest's", () => {
  const db = projectFiles().filter((file) => /^db\/(?:queries|commands)\/[\w-]+\.ts$/.test(file));
  expect(db.filter((file) => NAMES.test(readFileSync(file, "utf8")))).toEqual([
    // Of staff, who are no guests.
    "db/cases/writes.ts",
    // What a spam filter is asked about, which nobody reads.
    "db/filters/reads.ts",
    "db/people/person-ref.ts",
  ]);
});

test("a query that joins people to what they wrote takes their names by what masks anonymous askers", () => {
  const queries = projectFiles().filter((file) => /^db\/queries\/[\w-]+\.ts$/.test(file));
  const naming = queries.filter((file) => NAMES_WRITERS.test(readFileSync(file, "utf8")));
  expect(naming).toContain("db/comments/rows.ts");
  expect(naming.filter((file) => !MASKS.test(readFileSync(file, "utf8")))).toEqual([
    // For moderators alone.
    "db/cases/context.ts",
    "db/targets/reads.ts",
    // Counts people and names nobody.
    "db/site/reads.ts",
    "db/threads/viewer.ts",
  ]);
});
