import { open } from "node:fs/promises";
import { parseArgs } from "node:util";
import { StartError } from "@/db/embedded/start-error";
import { takeImportLock } from "@/db/import-lock";
import { readEnv } from "@/lib/env";
import { ImportError } from "@/lib/import/import-error";
import { pictureFolder } from "@/lib/import/picture-folder";
import { REFERENCED } from "@/lib/import/pictures";
import { runImport } from "@/lib/import/run-import";
import { importProgress } from "./import-progress";
import { describeImport } from "./import-report";
import { openDatabase } from "./open-database";

export const usage = `import FILE.xml [--split] [--dry-run] [--uploads DIR]
  --split        top-level comments of 40 words or more that are questions or stories become threads of their own
  --dry-run      says what would come in, and writes nothing
  --uploads DIR  brings pictures along from a copy of wp-content/uploads`;
const HELP = `Moves a WordPress blog in from its export. Usage: npm run forum -- ${usage}`;

/** Moves a WordPress blog in from its export. */
export async function run(args: string[]): Promise<number> {
  if (args.includes("--help")) {
    console.log(HELP);
    return 0;
  }
  const { file, dryRun, split, uploads } = read(args);
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
    const unlock = await takeImportLock(database.url);
    if (!unlock) throw new StartError("Another import is running in this database: wait until it has ended.");
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

function read(args: string[]) {
  const options = {
    split: { type: "boolean" },
    "dry-run": { type: "boolean" },
    uploads: { type: "string" },
  } as const;
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const [file, ...more] = positionals;
    if (!file || more.length > 0) throw new Error("one file is imported at a time");
    return {
      file,
      split: values.split ?? false,
      dryRun: values["dry-run"] ?? false,
      uploads: values.uploads,
    };
  } catch (error) {
    throw new StartError(`${sentence(error)} Usage: npm run forum -- ${usage}`);
  }
}

/** What is wrong with the file is said in one sentence, as everything that is not a bug. */
function asStartError(error: unknown, file: string): unknown {
  if (error instanceof ImportError) return new StartError(`${file}: ${error.message} Nothing was imported.`);
  const code = error instanceof Error && "code" in error ? error.code : "";
  if (code === "ENOENT") return new StartError(`There is no file ${file}.`);
  if (code === "EISDIR") return new StartError(`${file} is a folder: name the .xml file.`);
  if (code === "EACCES") return new StartError(`${file} may not be read by this user.`);
  return error;
}

function sentence(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return `${message.charAt(0).toUpperCase()}${message.slice(1).replace(/\.?$/, ".")}`;
}
