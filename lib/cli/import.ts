import { setTimeout as pause } from "node:timers/promises";
import { connect } from "@/db/client";
import { StartError } from "@/db/embedded/start-error";
import { IMPORT_SESSIONS, type ImportLock, takeImportLock } from "@/db/import-lock";
import { isArchive } from "@/lib/archive/read-archive";
import { readEnv } from "@/lib/env";
import { PUBLIC } from "@/lib/import/fetch/reach";
import { BlogFiles } from "@/lib/import/files/blog-files";
import { findParts } from "@/lib/import/files/find-parts";
import { Findings } from "@/lib/import/findings";
import { ImportStopped } from "@/lib/import/import-error";
import type { ImportReport } from "@/lib/import/report";
import { type ImportOptions, runImport } from "@/lib/import/run-import";
import { isWebLink } from "@/lib/rich-text/safe-link";
import { zonedMomentOf } from "@/lib/words/zoned";
import type { CommandInput } from "./commands";
import { explainFailure } from "./import-failure";
import { importProgress } from "./import-progress";
import { describeImport } from "./import-report";
import { openDatabase } from "./open-database";
import { readFile } from "./read-file";
import { reportFile } from "./report-file";
import { stopWhenAsked } from "./until-stopped";
import { UsageError } from "./usage-error";

const STOPPED = 130;
const BROKEN = "The connection to the database broke, so the import stopped.";
const PATIENCE_MS = 10_000;

export async function run(input: CommandInput): Promise<number> {
  const { words, options } = input;
  if (await isOwnExport(words)) return importExport(input);
  const dryRun = options["dry-run"] === true;
  const site = options.blog === undefined ? undefined : addressOf(String(options.blog));
  const file = options.report === undefined ? undefined : reportFile(String(options.report), words);
  const parts = await findParts(words);
  const [halt, ended] = [new AbortController(), new AbortController()];
  try {
    const env = readEnv();
    const folders = options.uploads === undefined ? [] : [String(options.uploads)];
    const oldSite = options["fetch-pictures"] ? PUBLIC : undefined;
    const fetched = oldSite && env.fetchedDir;
    const pictures = new BlogFiles({ folders, to: env.uploadsDir, dryRun, fetched });
    const findings = new Findings(dryRun, pictures);
    await file?.write(findings.unfinished("The import was killed, or is still running."));
    const say = (sentence: string) => console.log(sentence);
    const database = await openDatabase(env, { say, join: true }).catch(async (error) => {
      await file?.write(findings.unfinished("The database could not be opened. Nothing was imported."));
      throw error;
    });
    stopWhenAsked(() => whenEnded(halt, ended.signal));
    try {
      const report = await importAlone(database.directUrl, findings, {
        parts,
        dryRun,
        pictures,
        oldSite,
        site,
        split: options.split === true,
        pages: options.pages === true,
        update: options.update === true,
        keepClosed: options["keep-closed"] === true,
        authorName: options["author-name"] === undefined ? undefined : String(options["author-name"]),
        halt,
      });
      await file?.write(report);
      for (const line of describeImport(report, { file: file?.path })) console.log(line);
      return 0;
    } catch (error) {
      const failure = explainFailure(error, findings, { parts: parts.parts, dryRun });
      await file?.write(findings.unfinished(failure.message));
      if (!(error instanceof ImportStopped)) throw failure;
      console.error(failure.message);
      return STOPPED;
    } finally {
      await Promise.race([database.close(), pause(PATIENCE_MS)]);
    }
  } finally {
    await parts.close();
    ended.abort();
  }
}

type Run = Omit<ImportOptions, "onProgress" | "signal"> & { readonly halt: AbortController };

async function importAlone(
  url: string,
  findings: Findings,
  { halt, ...options }: Run,
): Promise<ImportReport> {
  const lock = await lockImports(url);
  const progress = importProgress({ dryRun: options.dryRun });
  let isOver = false;
  const broken = lock.lost.then(async () => {
    if (isOver) return;
    halt.abort(BROKEN);
    // A query on a connection that broke at the wrong moment may never end.
    await pause(PATIENCE_MS);
    if (!isOver) throw new ImportStopped(BROKEN);
  });
  try {
    await connect(url, { name: IMPORT_SESSIONS, patient: true });
    const running = runImport({ ...options, onProgress: progress.show, signal: halt.signal }, findings);
    return await Promise.race([running, broken.then(() => running)]);
  } finally {
    isOver = true;
    progress.end();
    await lock.release();
  }
}

async function lockImports(url: string): Promise<ImportLock> {
  const { lock, holder } = await takeImportLock(url);
  if (lock) return lock;
  const by = holder ? ` (${holder.name}, since ${startOf(holder.since)})` : "";
  throw new StartError(
    `Another import is running in this database${by}: wait until it has finished, then start again.`,
  );
}

function startOf(at: Date): string {
  return zonedMomentOf(at, Intl.DateTimeFormat().resolvedOptions().timeZone);
}

/** The import ends after the batch that it is writing. */
function whenEnded(halt: AbortController, ended: AbortSignal): Promise<void> {
  halt.abort("The import was stopped.");
  return new Promise((resolve) => {
    if (ended.aborted) resolve();
    ended.addEventListener("abort", () => resolve());
  });
}

function addressOf(blog: string): string {
  if (isWebLink(blog)) return blog;
  throw new UsageError(`"${blog}" is not the address of a blog: write it like https://blog.example.org.`);
}

/** Standard input can be read only once, so an export of Comeback comes as a file. */
async function isOwnExport(words: readonly string[]): Promise<boolean> {
  const [file = "-"] = words;
  return words.length === 1 && file !== "-" && isArchive(file).catch(() => false);
}

function importExport(input: CommandInput): Promise<number> {
  const other = Object.keys(input.options).find((name) => name !== "passphrase-file");
  if (other)
    throw new UsageError(`Option "--${other}" is for a file of a blog, and this is an export of Comeback.`);
  return readFile("export", input);
}
