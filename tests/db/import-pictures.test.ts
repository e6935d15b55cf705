import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { database } from "@/db/client";
import { pictureFolder } from "@/lib/import/picture-folder";
import { test } from "../support/database";
import { temporaryFolder } from "../support/folder";
import { BLOG, importFile } from "../support/importing";

const HILL = Buffer.from("R0lGODlhAwACAIAAAExpcf8AACH5BAUAAAAALAAAAAADAAIAAAICjF8AOw==", "base64");

test("with a copy of the uploads folder, a post and its gallery show the forum's own pictures", async () => {
  const root = await temporaryFolder();
  const from = path.join(root, "uploads");
  await mkdir(path.join(from, "2014/03"), { recursive: true });
  await writeFile(path.join(from, "2014/03/hill.png"), HILL);
  const pictures = pictureFolder({ from, to: path.join(root, "kept"), dryRun: false });

  const report = await importFile(BLOG, { pictures });

  expect(report.pictures).toEqual({ copied: 1, missing: [] });
  const { rows } = await database().execute(sql`
    select picture->'attrs' as attrs from threads, jsonb_path_query(body, '$.content[*] ? (@.type == "image")') picture
    where slug = 'sore-hip'`);
  const src = expect.stringMatching(/^\/uploads\/[0-9a-f]{32}\.gif$/);
  expect(rows).toEqual([
    { attrs: { src, width: 3, height: 2, alt: "A steep hill" } },
    { attrs: { src, width: 3, height: 2, alt: "The hill from below" } },
  ]);
});
