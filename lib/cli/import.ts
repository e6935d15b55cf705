import { open } from "node:fs/promises";
import { StartError } from "@/db/embedded/start-error";
import { takeImportLock } from "@/db/import-lock";
import { isArchive } from "@/lib/archive/read-archive";
import { readEnv } from "@/lib/env";
import { ImportError } from "@/lib/import/import-error";
import { pictureFolder } from "@/lib/import/picture-folder";
import { REFERENCED } from "@/lib/import/pictures";
import { runImport } from "@/lib/import/run-import";
import type { CommandInput } from "./commands";
import { importProgress } from "./import-progress";
import { describeImport } from "./import-report";
import { openDatabase } from "./open-database";
import { readFile } from "./read-file";
import { UsageError } from "./usage-error";

export async function run(input: CommandInput): Promise<number> {
  const {
    words: [file = ""],
    options,
  } = input;
  if (await isArchive(file)) return importExport(input);
  const split = options.split === true;
  const dryRun = options["dry-run"] === true;
  const uploads = options.uploads === undefined ? undefined : String(options.uploads);
  await open(file).then(
    (handle) => handle.close(),
    (error) => {
      throw asStartError(error, file);
    },
  );
  const env = readEnv();
  const pictures = uploads ? pictureFolder({ from: uploads, to: env.uploadsDir, dryRun }) : REFERENCED;
  const database = await openDatabase(env, { say: (sentence) => console.log(sentence), join: true });
  const progress = importProgress();
  try {
    const unlock = await takeImportLock(database.directUrl);
    if (!unlock)
      throw new StartError(
        "Another import is running in this database: wait until it has finished, then start again.",
      );
    try {
      const report = await runImport({ file, dryRun, split, pictures, onProgress: progress.show });
      progress.end();
      for (const line of describeImport(report)) console.log(line);
    } finally {
      await unlock();
    }
    return 0;
  } catch (error) {
    progress.end();
    throw asStartError(error, file);
  } finally {
    await database.close();
  }
}

function importExport(input: CommandInput): Promise<number> {
  const [other] = ["split", "dry-run", "uploads"].filter((name) => input.options[name] !== undefined);
  if (other)
    throw new UsageError(`Option "--${other}" is for a WordPress file, and this is an export of Comeback.`);
  return readFile("export", input);
}

function asStartError(error: unknown, file: string): unknown {
  if (error instanceof ImportError) return new StartError(`${file}: ${error.message} Nothing was imported.`);
  const code = error instanceof Error && "code" in error ? error.code : "";
  if (code === "ENOENT") return new StartError(`There is no file ${file}.`);
  if (code === "EISDIR") return new StartError(`${file} is a folder: name the .xml file.`);
  if (code === "EACCES") return new StartError(`You may not read ${file}: run this as a user who may.`);
  return error;
}
