import { expect, test } from "vitest";
import { reachableFrom } from "../support/sources";

/** The most files that may run with a write. If a file comes in that the write does not need, cut it out instead of raising this. */
const MOST: Record<string, { files: number }> = {
  "lib/forum/reactions/marks/operations.ts": { files: 30 },
  // A reply is read for signs of danger and by the filters, which may hold it: that is most of it.
  "lib/forum/content/comments/operations.ts": { files: 200 },
};

test.each(Object.entries(MOST))("%s leads to few files", (operations, { files }) => {
  const reached = [...reachableFrom([operations])].sort();
  expect(reached.length, reached.join("\n")).toBeLessThanOrEqual(files);
});

test("no write leads to the reads of whole pages, the settings or the addresses of pages", () => {
  for (const operations of Object.keys(MOST)) {
    const reached = [...reachableFrom([operations])];
    const needless =
      /^(db\/(threads|comments|marks|stories|cases)\/reads|lib\/(env|urls)|lib\/(mail|jobs|web))\b/;
    expect(reached.filter((file) => needless.test(file) && file !== "lib/env-akismet.ts")).toEqual([]);
  }
});
