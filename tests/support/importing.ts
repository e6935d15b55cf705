import { writeFile } from "node:fs/promises";
import path from "node:path";
import { REFERENCED } from "@/lib/import/files/blog-files";
import { type ImportOptions, runImport } from "@/lib/import/run-import";
import { temporaryFolder } from "./folder";

export const BLOG = path.resolve("tests/support/fixtures/blog.wxr.xml");

export function importFile(file: string, options: Partial<ImportOptions> = {}) {
  return runImport({
    file,
    dryRun: false,
    split: false,
    pictures: REFERENCED(),
    onProgress: () => undefined,
    ...options,
  });
}

export async function importText(text: string, options: Partial<ImportOptions> = {}) {
  const file = path.join(await temporaryFolder(), "export.xml");
  await writeFile(file, text);
  return importFile(file, options);
}
