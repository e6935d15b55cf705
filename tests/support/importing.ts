import { writeFile } from "node:fs/promises";
import path from "node:path";
import { findParts } from "@/lib/import/files/find-parts";
import { REFERENCED } from "@/lib/import/pictures";
import { type ImportOptions, runImport } from "@/lib/import/run-import";
import { temporaryFolder } from "./folder";

export const BLOG = path.resolve("tests/support/fixtures/blog.wxr.xml");

export async function importFile(file: string | readonly string[], options: Partial<ImportOptions> = {}) {
  const parts = await findParts(typeof file === "string" ? [file] : file);
  try {
    return await runImport({
      parts,
      dryRun: false,
      split: false,
      pictures: REFERENCED,
      onProgress: () => undefined,
      ...options,
    });
  } finally {
    await parts.close();
  }
}

export async function importText(text: string | Buffer, options: Partial<ImportOptions> = {}) {
  const file = path.join(await temporaryFolder(), "export.xml");
  await writeFile(file, text);
  return importFile(file, options);
}
