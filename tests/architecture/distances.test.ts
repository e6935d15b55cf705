import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { projectFiles } from "../support/sources";

/** They read what people write, or hold texts of people; none of their words is a label. */
const READS_TEXT = /^lib\/(?:care|search)\//;

test("only lib/words/distances.ts says a distance, so that every distance has both units", () => {
  const saying = projectFiles().filter(
    (file) =>
      /^(?:app|components|lib)\/.*\.tsx?$/.test(file) &&
      !READS_TEXT.test(file) &&
      /\d ?(?:km|mi|miles?|kilomet\w+)\b/i.test(readFileSync(file, "utf8")),
  );
  expect(saying).toEqual(["lib/words/distances.ts"]);
});
