import { readFile } from "node:fs/promises";
import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { database } from "@/db/client";
import { describeImport } from "@/lib/cli/import-report";
import { HEART } from "../support/care";
import { BLOG, importText } from "../support/importing";
import { test } from "../support/with-world";

test("an import counts comments with signs of danger once and opens no case", async ({ world: _ }) => {
  const blog = await readFile(BLOG, "utf8");
  const comment = /(<wp:comment_content><!\[CDATA\[)([^\]]*)(\]\])/;
  expect(blog).toMatch(comment);
  const dangerous = blog.replace(comment, `$1${HEART}$3`);
  const rehearsed = await importText(dangerous, { dryRun: true });
  expect(rehearsed.inDanger).toBe(1);
  const report = await importText(dangerous);
  expect(report.inDanger).toBe(1);
  expect(describeImport(report)).toContain("  1 imported text has signs of danger; nobody was notified");
  expect(describeImport({ ...report, inDanger: 12 })).toContain(
    "  12 imported texts have signs of danger; nobody was notified",
  );
  expect((await importText(dangerous)).inDanger).toBe(0);
  const { rows } = await database().execute(sql`select from cases`);
  expect(rows).toEqual([]);
});
