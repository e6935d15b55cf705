import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { database } from "@/db/client";
import { BlogFiles } from "@/lib/import/files/blog-files";
import type { RichText } from "@/lib/rich-text/document";
import { temporaryFolder } from "./folder";

export const HILL = Buffer.from("R0lGODlhAwACAIAAAExpcf8AACH5BAUAAAAALAAAAAADAAIAAAICjF8AOw==", "base64");
/** The same hill with another palette, so that it is another file. */
const LAKE = Buffer.from("R0lGODlhAwACAIAAAExpcf8AASH5BAUAAAAALAAAAAADAAIAAAICjF8AOw==", "base64");
export const PLAN = Buffer.from("%PDF-1.4 run easily");
export const GIF = expect.stringMatching(/^\/uploads\/[0-9a-f]{32}\.gif$/);
export const PDF = expect.stringMatching(/^\/uploads\/d\/[0-9a-f]{32}\/plan\.pdf$/);

/** A copy of the uploads, with these files of May 2014. */
export async function uploads(files: Record<string, Buffer> = {}, dryRun = false) {
  const root = await temporaryFolder();
  const from = path.join(root, "uploads");
  await mkdir(path.join(from, "2014/05"), { recursive: true });
  for (const [name, bytes] of Object.entries(files)) await writeFile(path.join(from, "2014/05", name), bytes);
  const to = path.join(root, "kept");
  return { to, pictures: new BlogFiles({ folders: [from], to, dryRun }) };
}
export const ALL = { "hill.png": HILL, "lake.png": LAKE, "bär.png": HILL, "plan.pdf": PLAN };

export async function bodyOf(title: string): Promise<RichText> {
  const { rows } = await database().execute<{ body: RichText }>(
    sql`select body from threads where title = ${title}`,
  );
  if (!rows[0]) throw new Error(`No thread is called ${title}.`);
  return rows[0].body;
}

export async function imagesOf(title: string) {
  const { content } = await bodyOf(title);
  return content.flatMap((block) => (block.type === "image" ? [block.attrs] : []));
}

/** The seven pictures of the exports 15 and 24. */
export const HERE = Array.from({ length: 7 }, () =>
  expect.objectContaining({ src: GIF, width: 3, height: 2 }),
);
