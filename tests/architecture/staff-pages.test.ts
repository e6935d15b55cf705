import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { projectFiles } from "../support/sources";

const pages = projectFiles().filter((file) => /^app\/\(staff\)\/.*\/(?:page\.tsx|route\.ts)$/.test(file));

/** By which a page asks what its reader may see. */
const RIGHT = /\b(?:mayModerate|canSeeQueue|currentAdmin)\(/;
/** A read of the database by name, as pages and their neighbours call it. */
const READ = /\b(?:find|list|count|read)[A-Z]\w*\(/g;

describe("a staff page", () => {
  test("exists", () => {
    expect(pages.length).toBeGreaterThan(10);
  });

  test.each(pages)("%s asks the policy before it reads anything", (file) => {
    const [, body = ""] = readFileSync(file, "utf8").split(/^export (?:default )?async function /m);
    const asked = body.search(RIGHT);
    expect(asked, "the right is asked in the page itself: a layout is no guard").toBeGreaterThan(-1);
    const reads = [...body.slice(0, asked).matchAll(READ)].map(([name]) => name);
    expect(reads).toEqual([]);
  });

  test("recognises a returned form by its action, not by a header", () => {
    const sources = projectFiles().filter((file) => /^app\/.*\.tsx?$/.test(file));
    const believing = sources.filter((file) => /content-type["'`]?\)/.test(readFileSync(file, "utf8")));
    expect(believing).toEqual([]);
  });
});
